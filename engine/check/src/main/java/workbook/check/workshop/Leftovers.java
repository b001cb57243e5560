package workbook.check.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import workbook.kit.LibraryThreads;

/** What a run leaves behind it: threads, and exceptions that nobody caught. */
final class Leftovers implements Thread.UncaughtExceptionHandler {

    private static final int GRACE_MILLIS = 50;

    /** A busy machine lets a new thread wait; one that has begun is not waited for. */
    private static final int START_MILLIS = 1_000;

    private static final int FRAMES_OF_A_START = 2; // Thread.run, and what it was given to run
    private static final String KIT_GROUP = "exercise"; // the kit starts the exercise's code in it

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();
    private final ConcurrentLinkedQueue<String> notes = new ConcurrentLinkedQueue<>();
    private final Reporter reporter;
    private final JudgedLines lines;
    private final ClassLoader loader;
    private final Exhaustion exhaustion;

    Leftovers(Reporter reporter, JudgedLines lines, ClassLoader loader, Exhaustion exhaustion) {
        this.reporter = reporter;
        this.lines = lines;
        this.loader = loader;
        this.exhaustion = exhaustion;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        List<String> at = lines.of(thrown);
        if (thrown instanceof OutOfMemoryError) {
            exhaustion
                    .after(thrown, List.of(), true)
                    .ifPresent(ending -> reporter.dying(ending, at.isEmpty() ? null : at.get(0), 3));
        }
        String where = at.isEmpty() ? "" : ", at " + at.get(0);
        notes.add("thread " + thread.getName() + " ended with " + thrown + where);
    }

    /** The notes so far, with one for each thread of the judged classes that does not end. */
    List<String> notes() {
        var all = new ArrayList<String>(notes);
        for (Map.Entry<Thread, StackTraceElement[]> each :
                Thread.getAllStackTraces().entrySet()) {
            String line = before.contains(each.getKey()) ? null : line(each.getKey(), each.getValue());
            if (judged(each.getKey(), line) && survives(each.getKey())) {
                String at = line == null ? "" : ", at " + line;
                all.add("your code left a thread running: " + each.getKey().getName() + at);
            }
        }
        return all;
    }

    /** A note for each process that the judged code has started and not ended; they end now. */
    static List<String> processes() {
        List<ProcessHandle> running = ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .toList();
        List<String> notes = running.stream()
                .map(process -> process.info().command().orElse("number " + process.pid()))
                .map(what -> "your code left a process running: " + what)
                .toList();
        running.forEach(ProcessHandle::destroyForcibly);
        return notes;
    }

    /** Where it is; one that was started just now has not come to anybody's code yet. */
    private @Nullable String line(Thread thread, StackTraceElement[] stack) {
        StackTraceElement[] now = stack;
        for (int waited = 0;
                now.length < FRAMES_OF_A_START && waited < patience(thread) && thread.isAlive();
                waited++) {
            pause();
            now = thread.getStackTrace();
        }
        return lines.innermost(now);
    }

    /** The JVM's own threads have no frames at all. */
    private static int patience(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null || group.getName().equals("system") ? GRACE_MILLIS : START_MILLIS;
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean judged(Thread thread, @Nullable String line) {
        if (before.contains(thread) || thread == Thread.currentThread()) {
            return false;
        }
        return line != null || thread.getClass().getClassLoader() == loader || ofExercise(thread);
    }

    /** The libraries' own threads are in the group, too: their servers are started from there. */
    private static boolean ofExercise(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        String name = thread.getName();
        return group != null
                && group.getName().equals(KIT_GROUP)
                && !name.startsWith("nioEventLoopGroup")
                && !name.startsWith("globalEventExecutor")
                && !LibraryThreads.contain(thread);
    }

    private static boolean survives(Thread thread) {
        try {
            thread.join(GRACE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return thread.isAlive();
    }
}
