package workbook.kit.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A scheduler whose time is a {@link TestClock}: nothing that is scheduled runs until the test lets
 * time pass.
 *
 * <p>All tasks run one after the other on one thread, which the given factory makes for the first of
 * them. What is given to {@code execute} or {@code submit} has no time to wait for: it runs at once,
 * in order. What is given to {@code schedule}, even with a delay of 0, runs in {@link #passes}.
 *
 * <p>For the rest it behaves like a {@link java.util.concurrent.ScheduledThreadPoolExecutor}: a
 * periodic task that throws does not run again; after {@code shutdown}, delayed tasks still run when
 * their time comes, and periodic ones don't. Two things differ. A task that is cancelled is forgotten
 * at once. And {@code awaitTermination} never waits for a task that only the test can bring about.
 */
public final class TestScheduler extends AbstractExecutorService implements ScheduledExecutorService, AutoCloseable {

    /** How many tasks may run in one call of {@link #passes}: more are taken for a task without end. */
    public static final int MAX_RUNS = 10_000;

    private static final Comparator<TestScheduler.Task<?>> ORDER =
            Comparator.<TestScheduler.Task<?>, Instant>comparing(Task::due).thenComparingLong(task -> task.number);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final TestClock clock;
    private final ThreadPoolExecutor worker;
    private final Runnable settle;
    private final Consumer<Throwable> failures;
    private final Duration patience;

    private final Object turning = new Object();
    private volatile @Nullable Thread turner;
    private volatile @Nullable Thread running;

    /** What is scheduled. It guards itself and all below. */
    private final PriorityQueue<Task<?>> scheduled = new PriorityQueue<>();

    private long tasks;
    private int unfinished;
    private boolean shut;

    /** A scheduler with threads of its own, for a test that has nothing to settle. */
    public TestScheduler(TestClock clock) {
        this(clock, TestScheduler::daemon, () -> {}, failure -> {}, PATIENCE);
    }

    /**
     * A scheduler on that clock.
     *
     * @param threads makes the thread that all tasks run on
     * @param settle returns when what the last task caused has happened; called on the thread that
     *     lets time pass, before the first task, after each, and at the end
     * @param failures is told what a task throws, on the task's thread
     * @param patience how long a task may run, in real time, before {@link #passes} gives up
     */
    public TestScheduler(
            TestClock clock, ThreadFactory threads, Runnable settle, Consumer<Throwable> failures, Duration patience) {
        this.clock = clock;
        this.settle = settle;
        this.failures = failures;
        this.patience = patience;
        worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "scheduler");
        thread.setDaemon(true);
        return thread;
    }

    /** A task that waits for its time: when it runs next, and how often it runs, or null for once. */
    public record Scheduled(Instant due, @Nullable Duration every) {

        /** Such as {@code at 2025-01-01T09:00:03Z, then every PT1S}. */
        @Override
        public String toString() {
            return "at " + due + (every == null ? "" : ", then every " + every);
        }
    }

    /** What is scheduled now, the next task first: behind a test, the timers that were left behind. */
    public List<Scheduled> pending() {
        synchronized (scheduled) {
            return scheduled.stream().sorted().map(Task::shown).toList();
        }
    }

    /**
     * Lets that much time pass: runs all that falls due, in order of its time and then of its
     * submission, the clock at each task's own time. That includes what these tasks schedule. A task
     * that was due before, because the clock was moved by hand, runs at the clock's time.
     *
     * @throws IllegalArgumentException if the duration is negative
     * @throws IllegalStateException if more than {@link #MAX_RUNS} tasks run, if one does not return,
     *     or if a task itself wants time to pass
     */
    public void passes(Duration duration) {
        TestClock.checkedForward(duration);
        if (Thread.currentThread() == turner || Thread.currentThread() == running) {
            throw new IllegalStateException("Time passes already: only the test may let it pass, not a task.");
        }
        synchronized (turning) {
            turner = Thread.currentThread();
            try {
                runAllUntil(clock.instant().plus(duration));
            } finally {
                turner = null;
            }
        }
    }

    private void runAllUntil(Instant end) {
        rests();
        int runs = 0;
        for (Task<?> next = dueUntil(end); next != null; next = dueUntil(end)) {
            if (++runs > MAX_RUNS) {
                throw new IllegalStateException("More than " + MAX_RUNS + " tasks ran until " + clock.instant()
                        + ", and the next one is due " + next.shown()
                        + ". A task seems to schedule itself again without end: give it a delay, or an end.");
            }
            clock.passesUntil(next.due());
            run(next);
            rests();
        }
        clock.passesUntil(end);
        shutWorkerBehindTheLast();
    }

    /** The next task that is due by then, which stays in the list until it runs. */
    private @Nullable Task<?> dueUntil(Instant end) {
        synchronized (scheduled) {
            Task<?> next = scheduled.peek();
            return next == null || next.due().isAfter(end) ? null : next;
        }
    }

    private void run(Task<?> task) {
        synchronized (scheduled) {
            if (scheduled.remove(task)) { // else it was cancelled just now
                handToWorker(task);
            }
        }
    }

    /** Returns when the worker has nothing to do, and what the tasks caused has happened. */
    private void rests() {
        do {
            awaitWorker();
            settle.run();
        } while (busy()); // what happened may have handed it more
    }

    private void awaitWorker() {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (scheduled) {
            while (busy()) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new IllegalStateException("A task of the scheduler has not returned within "
                            + patience.toMillis() + " ms, at " + clock.instant() + " of the test's clock.");
                }
                await(left);
            }
        }
    }

    private boolean busy() {
        synchronized (scheduled) {
            return unfinished > 0;
        }
    }

    private void await(long millis) {
        try {
            scheduled.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The test was interrupted while time passed.", e);
        }
    }

    private void handToWorker(Runnable work) {
        synchronized (scheduled) {
            unfinished++;
            boolean taken = false;
            try {
                worker.execute(new Handed(work));
                taken = true;
            } finally {
                unfinished -= taken ? 0 : 1;
            }
        }
    }

    /** Work on its way to the worker's thread. */
    private final class Handed implements Runnable {

        private final Runnable work;

        Handed(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            running = Thread.currentThread();
            try {
                work.run();
            } catch (Throwable failure) { // what execute was given; a future keeps its own
                failures.accept(failure);
            } finally {
                running = null;
                synchronized (scheduled) {
                    unfinished--;
                    scheduled.notifyAll();
                }
            }
        }
    }

    /** Runs it at once, behind what was given before. */
    @Override
    public void execute(Runnable command) {
        synchronized (scheduled) {
            checkedOpen();
            handToWorker(command);
        }
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Runnable work, T value) {
        return newTaskFor(Executors.callable(work, value));
    }

    @Override
    protected <T> RunnableFuture<T> newTaskFor(Callable<T> work) {
        return new Reported<>(work);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return schedule(Executors.callable(command), delay, unit);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return add(callable, delay, unit, Duration.ZERO, false);
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable command, long delay, long period, TimeUnit unit) {
        return add(Executors.callable(command), delay, unit, positive(period, unit), true);
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(Runnable command, long delay, long pause, TimeUnit unit) {
        return add(Executors.callable(command), delay, unit, positive(pause, unit), false);
    }

    private static Duration positive(long period, TimeUnit unit) {
        if (period <= 0) {
            throw new IllegalArgumentException("A period must be positive, not " + period + " " + unit);
        }
        return Duration.ofNanos(unit.toNanos(period));
    }

    private <V> Task<V> add(Callable<V> work, long delay, TimeUnit unit, Duration period, boolean fixedRate) {
        synchronized (scheduled) {
            checkedOpen();
            Instant due = clock.instant().plusNanos(Math.max(0, unit.toNanos(delay)));
            var task = new Task<>(work, due, tasks++, period, fixedRate);
            scheduled.add(task);
            return task;
        }
    }

    private void checkedOpen() {
        if (shut) {
            throw new RejectedExecutionException("The scheduler was shut down.");
        }
    }

    /** Takes no more tasks. Delayed tasks still run when their time comes; periodic ones are cancelled. */
    @Override
    public void shutdown() {
        synchronized (scheduled) {
            shut = true;
            List.copyOf(scheduled).stream().filter(Task::isPeriodic).forEach(task -> task.cancel(false));
            shutWorkerBehindTheLast();
        }
    }

    private void shutWorkerBehindTheLast() {
        synchronized (scheduled) {
            if (shut && scheduled.isEmpty()) {
                worker.shutdown();
            }
        }
    }

    /** Takes no more tasks, interrupts the one that runs, and forgets all others, which it returns. */
    @Override
    public List<Runnable> shutdownNow() {
        synchronized (scheduled) {
            shut = true;
            List<Runnable> never = new ArrayList<>();
            for (Runnable handed : worker.shutdownNow()) {
                never.add(((Handed) handed).work);
                unfinished--;
            }
            scheduled.notifyAll();
            scheduled.stream().sorted().forEach(never::add);
            scheduled.clear();
            return never;
        }
    }

    @Override
    public boolean isShutdown() {
        synchronized (scheduled) {
            return shut;
        }
    }

    @Override
    public boolean isTerminated() {
        return worker.isTerminated();
    }

    /**
     * Waits for the running tasks, at most for that long in real time. If a delayed task still waits
     * for the test's clock, or if the scheduler was not shut down, the answer is false at once.
     */
    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return worker.isShutdown() && worker.awaitTermination(timeout, unit);
    }

    /** Like {@link #shutdownNow}; waits a moment for the thread to end. */
    @Override
    public void close() {
        shutdownNow();
        try {
            awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A future that tells what its work throws. */
    private class Reported<V> extends FutureTask<V> {

        Reported(Callable<V> work) {
            super(work);
        }

        @Override
        protected void setException(Throwable failure) {
            super.setException(failure);
            failures.accept(failure);
        }
    }

    /** Work for a time: once, or again and again. */
    private final class Task<V> extends Reported<V> implements RunnableScheduledFuture<V> {

        private final long number;
        private final Duration period;
        private final boolean fixedRate;
        private volatile Instant due;

        Task(Callable<V> work, Instant due, long number, Duration period, boolean fixedRate) {
            super(work);
            this.due = due;
            this.number = number;
            this.period = period;
            this.fixedRate = fixedRate;
        }

        Instant due() {
            return due;
        }

        Scheduled shown() {
            return new Scheduled(due, isPeriodic() ? period : null);
        }

        @Override
        public void run() {
            if (!isPeriodic()) {
                super.run();
            } else if (runAndReset()) {
                synchronized (scheduled) {
                    due = (fixedRate ? due : clock.instant()).plus(period);
                    if (!shut && !isCancelled()) {
                        scheduled.add(this);
                    } else {
                        cancel(false);
                    }
                }
            }
        }

        @Override
        public boolean cancel(boolean interrupts) {
            synchronized (scheduled) {
                scheduled.remove(this);
            }
            return super.cancel(interrupts);
        }

        @Override
        public boolean isPeriodic() {
            return !period.isZero();
        }

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(Duration.between(clock.instant(), due));
        }

        @Override
        @SuppressWarnings("unchecked") // The list holds tasks of this scheduler only.
        public int compareTo(Delayed other) {
            return ORDER.compare(this, (TestScheduler.Task<V>) other);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(number);
        }
    }
}
