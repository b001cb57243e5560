package workbook.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.wire.ListeningServer;

/**
 * The threads that the learner's code started, and what they are doing.
 *
 * <p>A thread belongs to the group of the thread that started it. The exercise's server runs in this
 * group, so whatever a handler starts is in it, too. Threads that the JDK shares (the common pool,
 * the timer of {@code CompletableFuture}) are watched by their names.
 */
final class ExerciseThreads extends ThreadGroup {

    static final ExerciseThreads GROUP = new ExerciseThreads();
    private static final long SETTLE_MILLIS = 1_000;
    private static final Set<String> SHARED = Set.of("CompletableFutureDelayScheduler", "ForkJoinPool-delayScheduler");
    private static final List<String> WAITING_FOR_WORK = List.of(
            "java.util.concurrent.LinkedBlockingQueue",
            "java.util.concurrent.LinkedTransferQueue",
            "java.util.concurrent.SynchronousQueue",
            "java.util.concurrent.LinkedBlockingDeque",
            "java.util.concurrent.ArrayBlockingQueue",
            "java.util.concurrent.PriorityBlockingQueue");

    private static final Pattern LINE = Pattern.compile(", at \\w+\\.java:\\d+$");

    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final Set<ListeningServer> servers = ConcurrentHashMap.newKeySet();
    private volatile Set<Thread> earlier = Set.of();
    private volatile @Nullable Thread runner;

    private ExerciseThreads() {
        super("exercise");
    }

    @Override
    public void uncaughtException(Thread thread, Throwable problem) {
        note("thread " + thread.getName() + " ended", problem);
    }

    /** A test begins: what an earlier one started, and is still running, is judged no more. */
    void begin() {
        earlier = Stream.concat(group(), shared()).collect(Collectors.toUnmodifiableSet());
        troubles.clear();
    }

    /** That server's own threads are not the exercise's. */
    void serves(ListeningServer server) {
        servers.add(server);
    }

    void ended(ListeningServer server) {
        servers.remove(server);
    }

    /** Remembers an exception that no test's thread will see. */
    void note(String what, Throwable problem) {
        troubles.add(what + " with " + problem + at(lineOf(problem.getStackTrace())));
    }

    /** Remembers what the calling code of the exercise does wrong, and its line. */
    void note(String what) {
        String at = lineOf(Thread.currentThread().getStackTrace());
        troubles.add(what + at(at));
    }

    /** True for a trouble that a line of the exercise is the reason of. */
    static boolean blames(String trouble) {
        return LINE.matcher(trouble).find();
    }

    /** The troubles since the last call. */
    List<String> troubles() {
        var all = new ArrayList<String>();
        for (String trouble = troubles.poll(); trouble != null; trouble = troubles.poll()) {
            all.add(trouble);
        }
        return all;
    }

    /** Runs this in the group, and waits for its end. */
    void run(Runnable work) {
        var failure = new Throwable[1];
        var thread = new Thread(
                this,
                () -> {
                    try {
                        work.run();
                    } catch (Throwable e) { // Handed on to the test's thread, whatever it is.
                        failure[0] = e;
                    }
                },
                "exercise");
        thread.setDaemon(true);
        runner = thread;
        thread.start();
        try {
            thread.join(Patience.MILLIS);
        } catch (InterruptedException e) {
            throw Patience.interrupted(e);
        }
        if (thread.isAlive()) {
            throw new Unmet("your code returns", "it is still busy at " + busy(), List.of());
        }
        rethrow(failure[0]);
    }

    /** Returns when all of them are idle; twice in a row, since a thread may just be waking up. */
    void settle() {
        long deadline = System.nanoTime() + SETTLE_MILLIS * 1_000_000;
        List<Thread> last = List.of();
        for (int idle = 0; idle < 2; ) {
            List<Thread> running = started().toList();
            List<Thread> busy = running.stream().filter(thread -> !idle(thread)).toList();
            idle = busy.isEmpty() ? idle + 1 : 0;
            if (running.isEmpty() && last.isEmpty()) {
                return;
            }
            last = busy;
            if (idle < 2) {
                if (System.nanoTime() > deadline && !busy.isEmpty()) {
                    throw new Unstable("thread " + busy.get(0).getName()
                            + ", which your code started, is still busy after a second at "
                            + lineOf(busy.get(0).getStackTrace()) + ": what it does later nobody saw");
                }
                Patience.pause(1);
            }
        }
    }

    /** A sentence for each thread of this test that is still alive. */
    List<String> left() {
        Stream<Thread> timers = shared().filter(thread -> thread.getName().startsWith("Timer-"))
                .filter(thread -> !earlier.contains(thread));
        return Stream.concat(group().filter(thread -> !infrastructure(thread) && !sharedByAll(thread)), timers)
                .distinct()
                .map(thread ->
                        "your code left thread " + thread.getName() + " running" + at(lineOf(thread.getStackTrace())))
                .toList();
    }

    /** Where the learner's code is busy, on any thread; empty if nowhere. */
    static String busy() {
        return Thread.getAllStackTraces().values().stream()
                .map(ExerciseThreads::lineOf)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The innermost line of the exercise in a stack, such as {@code Relay.java:14}; or empty. */
    static String lineOf(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .filter(ExerciseThreads::ofExercise)
                .findFirst()
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
    }

    private static boolean ofExercise(StackTraceElement frame) {
        String name = frame.getClassName();
        return name.startsWith("lesson") && !name.split("\\$", 2)[0].endsWith("Test");
    }

    private Stream<Thread> started() {
        return Stream.concat(group().filter(thread -> !infrastructure(thread)), shared());
    }

    private Stream<Thread> group() {
        var threads = new Thread[activeCount() + 16];
        return Arrays.stream(threads, 0, enumerate(threads)).filter(thread -> !earlier.contains(thread));
    }

    private static Stream<Thread> shared() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        var all = new Thread[root.activeCount() + 16];
        return Arrays.stream(all, 0, root.enumerate(all)).filter(ExerciseThreads::sharedByAll);
    }

    private static boolean sharedByAll(Thread thread) {
        String name = thread.getName();
        return SHARED.contains(name)
                || name.startsWith("ForkJoinPool.commonPool-")
                || name.startsWith("Timer-"); // An AckWithTimeout's own.
    }

    /** What serves the exercise, and is none of its own; known by identity, since a name can be given. */
    private boolean infrastructure(Thread thread) {
        return thread == runner
                || servers.stream().anyMatch(server -> server.runsOn(thread))
                || thread.getName().startsWith("globalEventExecutor-"); // netty's one, for all servers
    }

    private static boolean idle(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        boolean parked = thread.getState() == Thread.State.WAITING;
        if (!thread.isAlive() || (parked && !ran(stack))) {
            return true;
        }
        return Arrays.stream(stack)
                .anyMatch(frame -> frame.getMethodName().equals("awaitWork")
                        || WAITING_FOR_WORK.stream().anyMatch(frame.getClassName()::startsWith));
    }

    /** True while code of the exercise is on the stack: it waits, but for its own reasons. */
    private static boolean ran(StackTraceElement[] stack) {
        return !lineOf(stack).isEmpty();
    }

    private static String at(String line) {
        return line.isEmpty() ? "" : ", at " + line;
    }

    private static void rethrow(@Nullable Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }
}
