package workbook.check.workshop;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import workbook.check.machine.Fault;
import workbook.check.machine.Limits;
import workbook.kit.Lab;
import workbook.process.Deadlines;
import workbook.process.ParentJvm;
import workbook.process.RemoteCalls;
import workbook.process.Role;
import workbook.process.Service;

/**
 * The workshop's own JVM: warms itself, then runs one job after another until its parent is gone.
 *
 * <p>Everything is done on the main thread, one call of the tool after the other: so the first is
 * answered when the JVM is warm.
 */
public final class WorkshopMain implements Jobs {

    /** Argument: go through both ways to be ready, so that the classes of both are archived. */
    static final String TRAIN = "--train";

    /** Argument: be ready sooner, and rehearse only while there is nothing to do. */
    static final String UNREHEARSED = "--unrehearsed";

    /** Code that starts a process names one of these; to look for processes takes milliseconds. */
    private static final Set<String> STARTERS = Set.of("ProcessBuilder", "exec");

    private final BlockingQueue<Runnable> calls = new LinkedBlockingQueue<>();
    private final PrintedOutput output = new PrintedOutput();
    private final Reporter reporter;
    private final Watchdog watchdog;
    private final OtherJvm otherJvm = new OtherJvm(output);
    private volatile @Nullable JudgedLines running;

    private WorkshopMain() {
        RemoteCalls tool =
                ParentJvm.connect(Role.JUDGE, Service.of(Jobs.class, this).on(calls::add), Deadlines.NOTE);
        reporter = new Reporter(tool.root(Reports.class), output);
        watchdog = new Watchdog(reporter);
    }

    /** Runs until the parent ends. */
    public static void main(String[] args) {
        var workshop = new WorkshopMain();
        workshop.orDie(() -> workshop.work(List.of(args)));
    }

    /** Judged code runs on the tests' thread, and is not loaded before. So it isn't to blame for what fails here. */
    private void orDie(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error broken) {
            Fault none = new Fault(Fault.Kind.JVM, broken.toString());
            Fault fault = Limits.threads().or(Limits::files).orElse(none);
            reporter.dying(new Exhaustion.Ending(Run.End.MACHINE, fault), null, 3);
        }
    }

    private void work(List<String> args) {
        takeStreams();
        watchdog.start();
        boolean train = args.contains(TRAIN);
        List<Thread> warming = train || args.contains(UNREHEARSED) ? warming() : List.of();
        if (warming.isEmpty()) {
            rehearse();
        }
        new ExitHook(reporter, () -> running).prepare();
        warming.forEach(WorkshopMain::join); // two labs at once would take each other's threads for their own
        if (train) {
            rehearse();
        }
        while (true) {
            next().run();
        }
    }

    /** Before each run: the judged code of another may have set its own. */
    private void takeStreams() {
        System.setIn(InputStream.nullInputStream());
        System.setOut(output.stream());
        System.setErr(output.stream());
    }

    private Runnable next() {
        @Nullable Runnable next = null;
        while (next == null) {
            try {
                next = calls.take();
            } catch (InterruptedException byTheJudged) {
                next = null; // it goes on
            }
        }
        return next;
    }

    /** Returns true if it was not interrupted; it goes on all the same. */
    private static boolean join(Thread thread) {
        boolean undisturbed = true;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException byTheJudged) {
                undisturbed = false;
            }
        }
        return undisturbed;
    }

    /** The first run of anything takes half a second: so the first run is nobody's. */
    private void rehearse() {
        reporter.silent(true);
        run(WarmUpExercise.job());
        output.take();
        reporter.silent(false);
    }

    /** Loads at the same time what a first run would load one after the other. */
    private static List<Thread> warming() {
        List<Thread> parts =
                List.of(new Thread(Lab::prepare, "workbook-lab"), new Thread(TestRound::prepare, "workbook-junit"));
        parts.forEach(Thread::start);
        return parts;
    }

    @Override
    public void warm() {
        output.take();
    }

    @Override
    public Done run(Job job) {
        var done = new Done[1];
        orDie(() -> done[0] = judge(job));
        return done[0];
    }

    private Done judge(Job job) {
        takeStreams();
        Seed.use(job.seed());
        String unused = output.take(); // by a listener of the run before, which heard of the end of its connection
        Map<String, byte[]> classes = new HashMap<>(job.judge());
        classes.putAll(job.tests());
        var loader = new RunLoader(classes);
        var lines = new JudgedLines(job.judged().keySet());
        var exhaustion = Exhaustion.fromNowOn();
        var leftovers = new Leftovers(reporter, lines, loader, exhaustion);
        Thread.setDefaultUncaughtExceptionHandler(leftovers);
        running = lines;
        var round = new TestRound(reporter, watchdog, lines, job.patienceMillis(), exhaustion);
        var undisturbed = new boolean[1];
        otherJvm.during(job, exhaustion, environment -> {
            var tests = new Thread(() -> round.run(load(loader, job.testClass()), job.only(), environment), "tests");
            tests.setContextClassLoader(loader);
            tests.start();
            undisturbed[0] = join(tests);
        });
        watchdog.end();
        List<String> notes = leftovers.notes();
        if (job.isolation() == Isolation.WORKSHOP && job.mentions(STARTERS)) { // the other JVM takes its own along
            notes.addAll(Leftovers.processes());
        }
        running = null;
        ParentJvm.markOutput();
        return new Done(notes, notes.isEmpty() && undisturbed[0], output.take());
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
