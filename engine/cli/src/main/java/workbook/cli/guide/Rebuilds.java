package workbook.cli.guide;

import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import workbook.check.machine.Libraries;
import workbook.process.DaemonThread;

/**
 * Notices that the workbook has been built again while it runs.
 *
 * <p>The launcher's build goes to a folder of its own, and is there at once. A release may be unpacked
 * over the jars that this JVM was started from. A JVM reads a class when it first needs it: in the jar as
 * it lies there then, which may be another one, or half of one. So it goes on only until the new jars are
 * complete and have been left alone.
 */
final class Rebuilds implements AutoCloseable {

    private static final long EVERY_MILLIS = 1_000;
    private static final int LEFT_ALONE = 3; // looks without a change; a build has pauses

    private final Libraries started;
    private final BooleanSupplier replaced;
    private final Runnable begun;
    private final Runnable rebuilt;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThread.named("rebuilds"));
    private volatile Libraries seen;
    private volatile boolean underWay;
    private int quiet;

    /**
     * @param replaced true as soon as a build in another folder is complete
     * @param begun called, at the first change
     * @param rebuilt called, once, when other jars are complete
     */
    Rebuilds(Libraries started, BooleanSupplier replaced, Runnable begun, Runnable rebuilt) {
        this.started = started;
        this.replaced = replaced;
        this.begun = begun;
        this.rebuilt = rebuilt;
        seen = started;
        var unused = timer.scheduleWithFixedDelay(this::lookOrTell, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A timer keeps what its work throws for itself, and does no more. */
    private void lookOrTell() {
        try {
            look();
        } catch (UncheckedIOException beingReplaced) {
            quiet = 0; // it looks again
        } catch (RuntimeException | Error broken) {
            timer.shutdown();
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, broken);
        }
    }

    private void look() {
        if (replaced.getAsBoolean()) {
            end();
            return;
        }
        if (!started.changed()) {
            underWay = false;
            return;
        }
        if (!underWay) {
            underWay = true;
            begun.run();
        }
        quiet = seen.changed() ? 0 : quiet + 1;
        seen = new Libraries();
        if (quiet >= LEFT_ALONE && seen.damaged().isEmpty()) {
            end();
        }
    }

    private void end() {
        timer.shutdown();
        rebuilt.run();
    }

    /** True from the first change on; asked after a failure, so it looks now. */
    boolean underWay() {
        return underWay || started.changed();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
