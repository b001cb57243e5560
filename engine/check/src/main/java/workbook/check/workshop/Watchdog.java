package workbook.check.workshop;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbook.kit.Debugger;
import workbook.process.DaemonThread;

/**
 * Ends the workshop when a test lasts too long, and says where the judged code was then.
 *
 * <p>Code of the exercise has the job's patience. Where none is running, something else is slow (a
 * busy machine, another process), and that has four times as long. A debugger has all the time.
 */
final class Watchdog {

    private static final int TICK_MILLIS = 25;
    private static final int LONGEST_TICK_MILLIS = 100; // a machine that slept is not a slow test
    private static final int OTHERS = 4;

    /** No test lasts longer than so many times its patience. */
    static final int LONGEST = OTHERS;

    private final Reporter reporter;
    private @Nullable Thread tests;
    private JudgedLines lines = new JudgedLines(java.util.Set.of());
    private @Nullable Exhaustion exhaustion;
    private int patience;
    private int before;
    private int spent = -1;

    Watchdog(Reporter reporter) {
        this.reporter = reporter;
    }

    void start() {
        var thread = new DaemonThread(this::watch, "workbook-watchdog");
        thread.start();
    }

    synchronized void begin(Thread testsThread, JudgedLines judged, int patienceMillis, Exhaustion used) {
        tests = testsThread;
        lines = judged;
        patience = patienceMillis;
        exhaustion = used;
        spent = 0;
        before = 0;
    }

    /** A lab has closed: in a test that runs tests of the learner's, each of them has the patience. */
    synchronized void progress() {
        if (spent >= 0) {
            before += spent;
            spent = 0;
        }
    }

    /** Returns how many milliseconds the test had. */
    synchronized int end() {
        int had = before + Math.max(0, spent);
        spent = -1;
        return had;
    }

    private void watch() {
        long last = System.nanoTime();
        while (true) {
            try {
                Thread.sleep(TICK_MILLIS);
            } catch (InterruptedException e) {
                continue; // code that interrupts every thread does not end this one
            }
            long now = System.nanoTime();
            tick((int) Math.min(LONGEST_TICK_MILLIS, (now - last) / 1_000_000));
            last = now;
        }
    }

    private synchronized void tick(int millis) {
        if (spent < 0) {
            return;
        }
        spent += millis;
        Exhaustion used = exhaustion;
        if (used != null && used.endless()) {
            reporter.dying(Run.End.TOO_MANY_THREADS, lines.now(tests, null), 3);
        }
        if (spent < patience) {
            return;
        }
        String line = lines.now(tests, null);
        if ((line != null || spent > OTHERS * patience) && !Debugger.canAttach()) {
            Optional<Exhaustion.Ending> lack = line != null || used == null ? Optional.empty() : used.now();
            reporter.dying(lack.orElse(new Exhaustion.Ending(Run.End.TIMED_OUT, null)), line, 3);
        }
    }
}
