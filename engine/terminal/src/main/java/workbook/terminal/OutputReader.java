package workbook.terminal;

import java.io.FileDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Notices when the reader of our standard output, such as an editor or {@code head}, has ended.
 *
 * <p>A program learns that when it writes. But {@code watch} may have nothing to write for hours, and each
 * line means something to the reader, so that none can be written only for this. The operating system
 * knows, and tells it through {@code poll(2)}, which Java has for its own channels only. So {@code
 * cli.jar} opens that package to itself. Where the package is missing (Windows, another JVM), the next
 * write shows it.
 */
public final class OutputReader {

    private static final long EVERY_MILLIS = 1_000;
    private static final String POLL = "sun.nio.ch.Net";
    private static final int GONE = 8 | 16; // POLLERR and POLLHUP, on Linux and macOS

    private OutputReader() {}

    /** Runs this, once, when standard output has no reader any more. */
    public static void whenGone(Runnable run) {
        try {
            Method poll = Class.forName(POLL).getDeclaredMethod("poll", FileDescriptor.class, int.class, long.class);
            poll.setAccessible(true);
            ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(OutputReader::thread);
            var unused = timer.scheduleWithFixedDelay(
                    () -> look(poll, run, timer), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ReflectiveOperationException | RuntimeException closed) {
            return; // the next write tells
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "output-reader");
        thread.setDaemon(true);
        return thread;
    }

    private static void look(Method poll, Runnable run, ScheduledExecutorService timer) {
        try {
            Object events = poll.invoke(null, FileDescriptor.out, 0, 0L);
            if (((Integer) events & GONE) != 0) {
                timer.shutdown();
                run.run();
            }
        } catch (IllegalAccessException | InvocationTargetException noPoll) {
            timer.shutdown();
        }
    }
}
