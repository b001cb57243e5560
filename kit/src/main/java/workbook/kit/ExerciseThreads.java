package workbook.kit;

import io.socket.thread.EventThread;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.kit.time.Gate;
import workbook.process.DaemonThread;
import workbook.wire.ListeningServer;
import workbook.wire.UnwrittenException;

/**
 * The threads that the learner's code started during one test, and what they are doing.
 *
 * <p>These are all threads of this JVM that were not there when the test began, in whichever thread
 * group. Threads of the kit, its servers, its clients' libraries and the JVM don't count. What the JDK
 * shares among all code (the common pool, the timers of {@code CompletableFuture}) is watched in every
 * test; what an earlier test left there isn't this one's.
 *
 * <p>A thread is at rest if it waits without a time limit, or is a pool's worker with no work and
 * nothing scheduled. One that sleeps, polls, has something scheduled, or waits for somebody outside this
 * JVM is waited for.
 */
final class ExerciseThreads {

    private static final long BOUND_MILLIS = 1_000;
    private static final int LONGEST_MESSAGE = 1_000;
    private static final long PAUSE_MILLIS = 1;
    private static final Set<String> SHARED_TIMERS =
            Set.of("CompletableFutureDelayScheduler", "ForkJoinPool.commonPool-delayScheduler");
    private static final Set<ListeningServer> SERVERS =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private static final List<String> OUTSIDE =
            List.of("jdk.internal.net.http.", "java.lang.ProcessImpl", "java.lang.ProcessHandleImpl");

    private static final Pattern LINE = Pattern.compile(", at \\w+\\.java:\\d+$");

    private final Group group;
    private final Queue<String> troubles = new ConcurrentLinkedQueue<>();
    private final Set<Thread> earlier = Collections.newSetFromMap(new ConcurrentHashMap<>());
    private final Set<Thread> sharedAndBusyBefore = Collections.newSetFromMap(new ConcurrentHashMap<>());
    private final Set<Long> earlierVirtual;
    private final @Nullable FreshClasses classes;
    private volatile boolean queuedBefore;
    private volatile @Nullable Thread runner;

    /**
     * From now on; what an earlier test started and left running is not this one's.
     *
     * @param classes the exercise's; null for a given program
     */
    ExerciseThreads(Group group, @Nullable FreshClasses classes) {
        this.group = group;
        this.classes = classes;
        group.told.add(this);
        allThreads().forEach(thread -> {
            if (!sharedByAll(thread)) {
                earlier.add(thread);
            } else if (restless(thread, thread.getStackTrace()).isPresent()) {
                sharedAndBusyBefore.add(thread);
            }
        });
        queuedBefore = hasQueuedTasks();
        earlierVirtual = VirtualThreads.ids();
    }

    /** Where the code of one server's or client's exercise runs, and most threads that it starts. */
    static final class Group extends ThreadGroup {

        private final Set<ExerciseThreads> told = ConcurrentHashMap.newKeySet();

        Group() {
            super("exercise");
        }

        @Override
        public void uncaughtException(Thread thread, Throwable problem) {
            told.forEach(threads -> threads.note("thread " + thread.getName() + " ended", problem));
        }
    }

    /** That server's own threads are not the exercise's. */
    static void serves(ListeningServer server) {
        SERVERS.add(server);
    }

    /** The thread on which what is scheduled on the test's clock runs: the test waits for that itself. */
    Thread scheduler(Runnable work) {
        return new DaemonThread(group, work, "workbook-scheduler");
    }

    /** True of a thread that does nothing by itself. */
    static boolean rests(Thread thread) {
        return Gate.rests(thread) || (thread.isAlive() && isWorkerWithoutWork(thread.getStackTrace()));
    }

    /** Nobody asks any more. */
    void end() {
        group.told.remove(this);
    }

    /** Remembers an exception that no test's thread will see. */
    void note(String what, Throwable problem) {
        String at = lineOf(problem.getStackTrace());
        troubles.add(what + " with " + shortened(String.valueOf(problem)) + at(at));
    }

    /** Remembers a value that was not sent. */
    void noteUnwritten(UnwrittenException problem) {
        troubles.add("your code sent nothing: " + problem.withoutReason() + at(lineOf(problem.getStackTrace())));
    }

    /** The learner's code can make a message of any length. */
    private static String shortened(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "...";
    }

    /** Remembers what the calling code of the exercise does wrong, and its line. */
    void note(String what) {
        troubles.add(what + at(lineOf(Thread.currentThread().getStackTrace())));
    }

    /** True for a problem that a line of the exercise has caused. */
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

    /** Runs this on a thread of the group, and waits for its end. */
    void run(Runnable work) {
        var failure = new Throwable[1];
        var thread = new Thread(
                group,
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

    /**
     * Returns when all of them are at rest: twice in a row, since a thread may have been woken and not
     * yet run.
     *
     * @return true if one had to be waited for
     * @throws Unstable if one is not at rest within the bound
     */
    boolean rest() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(BOUND_MILLIS);
        boolean moved = false;
        for (int times = 0; times < 2; ) {
            List<Thread> mine = mine().toList();
            Optional<String> busy = busyThread(mine);
            if (busy.isPresent()) {
                moved = true;
                times = 0;
                if (System.nanoTime() > deadline) {
                    throw new Unstable(busy.get() + ": what it does later cannot be known");
                }
                Patience.pause(PAUSE_MILLIS);
            } else if (mine.isEmpty()) {
                break;
            } else if (pausedInTime() || System.nanoTime() > deadline) {
                times++;
            }
        }
        return moved;
    }

    /** A sentence for each thread of this test that is still alive. */
    List<String> left() {
        return mine().filter(thread -> !sharedByAll(thread))
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

    /** True if code of the exercise is on the thread that runs the listeners of all clients. */
    static boolean keepsListenersWaiting() {
        return allThreads()
                .filter(EventThread.class::isInstance)
                .anyMatch(thread -> !lineOf(thread.getStackTrace()).isEmpty());
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

    /** A pause that ends late says that others who are ready to run wait for a processor, too. */
    private static boolean pausedInTime() {
        long before = System.nanoTime();
        Patience.pause(PAUSE_MILLIS);
        return System.nanoTime() - before < TimeUnit.MILLISECONDS.toNanos(3 * PAUSE_MILLIS);
    }

    /** What a thread that is not at rest does, in words. */
    private Optional<String> busyThread(List<Thread> mine) {
        return mine.stream()
                .map(thread -> restless(thread, thread.getStackTrace()).map(busy -> told(thread, busy)))
                .flatMap(Optional::stream)
                .findFirst()
                .or(this::queuedTask)
                .or(this::busyVirtualThread);
    }

    private String told(Thread thread, String busy) {
        return sharedAndBusyBefore.contains(thread) && isSharedTimer(thread)
                ? "a timer that all code in this JVM shares, thread " + thread.getName()
                        + ", will run again later for your code, or for a test before it"
                : busy;
    }

    /** A task that no thread has taken yet shows in no stack. */
    private Optional<String> queuedTask() {
        if (!hasQueuedTasks()) {
            queuedBefore = false;
            return Optional.empty();
        }
        boolean mayBeOurs = !queuedBefore || (classes != null && classes.canUseSharedPool());
        return mayBeOurs
                ? Optional.of("a task waits for a thread of the pool that all code in this JVM shares")
                : Optional.empty();
    }

    private static boolean hasQueuedTasks() {
        ForkJoinPool pool = ForkJoinPool.commonPool();
        return pool.hasQueuedSubmissions() || pool.getQueuedTaskCount() > 0;
    }

    private Optional<String> busyVirtualThread() {
        return VirtualThreads.alive().stream()
                .filter(thread -> !earlierVirtual.contains(thread.id()) && !thread.rests())
                .map(thread -> "a virtual thread, which your code started, is still running" + at(thread.line()))
                .findFirst();
    }

    private Stream<Thread> mine() {
        return allThreads()
                .filter(thread -> sharedByAll(thread) ? mayBeMine(thread) : !earlier.contains(thread) && !ours(thread));
    }

    /**
     * A thread that all code shares may still be busy with the task of an earlier test. A thread of the pool then
     * has a line of that test in its stack. A waiting timer has none, so only an exercise whose classes name no
     * such timer is known not to have used it.
     */
    private boolean mayBeMine(Thread shared) {
        if (!sharedAndBusyBefore.contains(shared)) {
            return true;
        }
        StackTraceElement[] stack = shared.getStackTrace();
        if (restless(shared, stack).isEmpty()) {
            sharedAndBusyBefore.remove(shared);
            return true;
        }
        return classes != null
                && (isSharedTimer(shared)
                        ? classes.canUseSharedTimers()
                        : Stream.of(stack).anyMatch(classes::has));
    }

    static Stream<Thread> allThreads() {
        ThreadGroup root = Thread.currentThread().getThreadGroup();
        while (root.getParent() != null) {
            root = root.getParent();
        }
        var all = new Thread[root.activeCount() + 16];
        int count = root.enumerate(all);
        while (count == all.length) {
            all = new Thread[2 * all.length];
            count = root.enumerate(all);
        }
        return Arrays.stream(all, 0, count);
    }

    private static boolean sharedByAll(Thread thread) {
        return isSharedTimer(thread) || thread.getName().startsWith("ForkJoinPool.commonPool-");
    }

    private static boolean isSharedTimer(Thread thread) {
        return SHARED_TIMERS.contains(thread.getName());
    }

    /** Runs as long as an HTTP client of the JDK's does; what that waits for shows nowhere. */
    private static boolean servesAnHttpClient(Thread thread) {
        String name = thread.getName();
        return name.startsWith("HttpClient-") && name.endsWith("-SelectorManager");
    }

    /** What serves the exercise, and is none of its own. */
    private boolean ours(Thread thread) {
        return !servesAnHttpClient(thread)
                && (thread == runner
                        || thread == Thread.currentThread()
                        || ofOurClasses(thread)
                        || servesUs(thread)
                        || thread.getName().startsWith("globalEventExecutor-") // netty's one, for all servers
                        || (ofTheLibraries(thread)
                                && lineOf(thread.getStackTrace()).isEmpty()));
    }

    private static boolean servesUs(Thread thread) {
        synchronized (SERVERS) {
            return SERVERS.stream().anyMatch(server -> server.runsOn(thread));
        }
    }

    /** Threads of classes that no exercise has: the kit's, the engine's, and those of the client library. */
    private static boolean ofOurClasses(Thread thread) {
        String name = thread.getClass().getName();
        return (name.startsWith("workbook.") && !(thread.getClass().getClassLoader() instanceof ClassBytes))
                || Stream.of("io.socket.", "okhttp3.", "okio.", "jdk.internal.").anyMatch(name::startsWith)
                || VirtualThreads.carries(thread);
    }

    /** Threads of the JVM and of libraries; known by name, so none has the exercise's code on it. */
    private static boolean ofTheLibraries(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group == null // it has ended
                || group.getParent() == null
                || group.getName().equals("InnocuousThreadGroup")
                || group.getName().equals("RMI Runtime")
                || thread.getName().startsWith("OkHttp ") // it closes connections that nobody uses
                || thread.getName().startsWith("engine.io-client.heartbeat-") // ends a connection that is silent
                || LibraryThreads.contain(thread)
                || thread.getName().startsWith("VirtualThread-unparker");
    }

    /** What it does, in words; empty if it is at rest. */
    private static Optional<String> restless(Thread thread, StackTraceElement[] stack) {
        Thread.State state = isSharedTimer(thread) && Stream.of(stack).allMatch(ExerciseThreads::ofTheJdk)
                ? stateOnceWoken(thread)
                : thread.getState();
        boolean waits = state == Thread.State.WAITING || isWorkerWithoutWork(stack);
        boolean forOthers = waits && waitsForOthers(stack);
        if (!thread.isAlive() || (waits && !forOthers)) {
            return Optional.empty();
        }
        String who = "thread " + thread.getName() + ", which your code started, ";
        if (forOthers || servesAnHttpClient(thread)) {
            return Optional.of(who + "may get an answer from outside this JVM" + at(lineOf(stack)));
        }
        return Optional.of(
                state == Thread.State.TIMED_WAITING
                        ? who + "will run again later" + at(lineOf(stack))
                        : who + "is still busy" + at(lineOf(stack)));
    }

    /** A pool's worker that waits a while for work before it ends; nothing in its pool is scheduled. */
    private static boolean isWorkerWithoutWork(StackTraceElement[] stack) {
        boolean waits = false;
        for (StackTraceElement frame : stack) {
            String name = frame.getClassName();
            if (name.endsWith("$DelayedWorkQueue") || !name.startsWith("j")) {
                return false;
            }
            boolean takes = name.equals("java.util.concurrent.ThreadPoolExecutor")
                    && frame.getMethodName().equals("getTask");
            boolean awaits = name.equals("java.util.concurrent.ForkJoinPool")
                    && frame.getMethodName().equals("awaitWork");
            waits |= takes || awaits;
        }
        return waits;
    }

    /**
     * What such a timer's thread seems to do may be out of date. It may sleep until the time of a task that was
     * cancelled, or be woken for a new one and not run yet. Once it has run a task of ours it has seen all
     * that was scheduled before, and waits for what is really there, or without a time limit.
     */
    private static Thread.State stateOnceWoken(Thread timer) {
        var woken = new CountDownLatch(1);
        CompletableFuture.delayedExecutor(1, TimeUnit.NANOSECONDS, Runnable::run)
                .execute(woken::countDown);
        if (!Patience.awaits(woken, BOUND_MILLIS)) {
            return Thread.State.RUNNABLE; // on a busy machine: what it would do is not known yet
        }
        for (int i = 0; i < BOUND_MILLIS && timer.getState() == Thread.State.RUNNABLE; i++) {
            Patience.pause(1);
        }
        return timer.getState();
    }

    private static boolean ofTheJdk(StackTraceElement frame) {
        return Stream.of("java.", "jdk.").anyMatch(frame.getClassName()::startsWith);
    }

    /** It has no time limit, and no thread of this JVM ends the wait. */
    private static boolean waitsForOthers(StackTraceElement[] stack) {
        return Stream.of(stack).anyMatch(frame -> OUTSIDE.stream().anyMatch(frame.getClassName()::startsWith));
    }

    private static String at(String line) {
        return line.isEmpty() ? "" : ", at " + line;
    }

    /** Throws what another thread threw, if anything. */
    static void rethrow(@Nullable Throwable failure) {
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
