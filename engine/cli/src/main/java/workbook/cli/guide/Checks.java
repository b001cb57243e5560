package workbook.cli.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.Verdict;
import workbook.check.workshop.Stop;
import workbook.cli.watch.ContentHash;
import workbook.course.Exercise;
import workbook.process.DaemonThread;

/**
 * Checks, one after another, off the guide's thread: first the exercise that the learner looks at, then
 * the others, which make room as soon as the learner saves something.
 *
 * <p>A verdict on text that is no longer there is dropped: the save that replaced it asks again.
 */
final class Checks implements AutoCloseable {

    private static final int SLOW_MILLIS = 500;
    private static final int GRACE_MILLIS = 200; // most checks end sooner, and one that is stopped costs its JVM

    private final Judge judge;
    private final Consumer<Event> listener;
    private final Deque<Asked> front = new ArrayDeque<>();
    private final Deque<Asked> others = new ArrayDeque<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(DaemonThread.named("checks"));
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThread.named("checks-timer"));
    private @Nullable Asked running;
    private boolean closed;

    /** Judges exercises, and can be stopped by another thread. */
    interface Judge {

        /** The verdict; throws {@link CancellationException} if it was stopped. */
        Verdict judge(Exercise exercise, Stop stop);

        /** The same verdict, or one that says more about the cause; this may take seconds. It can be stopped, too. */
        default Verdict prove(Exercise exercise, Verdict verdict, Stop stop) {
            return verdict;
        }
    }

    /** A check that was asked for. */
    private record Asked(Exercise exercise, long noticedNanos, boolean inFront, Stop stop) {

        Asked(Exercise exercise, long noticedNanos, boolean inFront) {
            this(exercise, noticedNanos, inFront, new Stop());
        }

        Asked later() {
            return new Asked(exercise, noticedNanos, false);
        }
    }

    Checks(Judge judge, Consumer<Event> listener) {
        this.judge = judge;
        this.listener = listener;
    }

    /** Asks for a check that the learner waits for; one that waits already is not asked for twice. */
    synchronized void ask(Exercise exercise, long noticedNanos) {
        others.removeIf(asked -> asked.exercise().equals(exercise));
        if (!has(front, exercise)) {
            add(front, new Asked(exercise, noticedNanos, true));
        }
        Asked now = running;
        if (now != null && !closed) {
            var unused = later(() -> makeRoom(now), GRACE_MILLIS);
        }
    }

    /** Asks for a check for which there is time. */
    synchronized void askLater(Exercise exercise, long noticedNanos) {
        if (!has(front, exercise) && !has(others, exercise)) {
            add(others, new Asked(exercise, noticedNanos, false));
        }
    }

    private static boolean has(Deque<Asked> queue, Exercise exercise) {
        return queue.stream().anyMatch(asked -> asked.exercise().equals(exercise));
    }

    private void add(Deque<Asked> queue, Asked asked) {
        if (!closed) {
            queue.add(asked);
            worker.execute(this::next);
        }
    }

    /** A timer keeps what its work throws for itself. */
    private Future<?> later(Runnable work, long millis) {
        return timer.schedule(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error broken) {
                        broke(broken);
                    }
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    private synchronized void makeRoom(Asked slow) {
        if (slow.equals(running)) {
            slow.stop().now();
        }
    }

    /** How many checks wait or run for which nobody waits. */
    synchronized int others() {
        Asked now = running;
        return others.size() + (now != null && !now.inFront() ? 1 : 0);
    }

    private void next() {
        Asked asked = take();
        if (asked == null) {
            return;
        }
        try {
            check(asked);
        } catch (CancellationException stopped) {
            again(asked);
        } catch (RuntimeException | Error broken) {
            broke(broken);
        } finally {
            ended();
        }
    }

    private synchronized @Nullable Asked take() {
        running = closed ? null : front.isEmpty() ? others.poll() : front.poll();
        return running;
    }

    private synchronized void ended() {
        running = null;
    }

    /** What had to make room is not forgotten, unless it is asked for again anyway. */
    private synchronized void again(Asked stopped) {
        if (!has(front, stopped.exercise()) && !has(others, stopped.exercise())) {
            add(others, stopped.later());
        }
    }

    private void broke(Throwable broken) {
        if (!isClosed()) {
            listener.accept(new Event.Broke(broken));
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void check(Asked asked) {
        Exercise exercise = asked.exercise();
        String before = content(exercise);
        Future<?> slow = later(() -> slow(asked), SLOW_MILLIS);
        try {
            Verdict verdict = judge.judge(exercise, asked.stop());
            if (content(exercise).equals(before) && !isClosed()) {
                // Counted from the moment that the change was noticed.
                long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked.noticedNanos());
                Verdict timed = verdict.withWallMillis(millis);
                slow.cancel(false);
                if (asked.inFront()) {
                    listener.accept(new Event.Judged(exercise, timed));
                    prove(asked, timed, before);
                } else {
                    ended(); // first, so that it is not counted among those that still run
                    listener.accept(new Event.Judged(exercise, timed));
                }
            }
        } finally {
            slow.cancel(false);
        }
    }

    /** The learner has the verdict already: what more is found comes after it, and nothing waits for that. */
    private void prove(Asked asked, Verdict verdict, String before) {
        Exercise exercise = asked.exercise();
        try {
            Verdict proven = judge.prove(exercise, verdict, asked.stop());
            if (!proven.equals(verdict) && content(exercise).equals(before) && !isClosed()) {
                listener.accept(new Event.Proven(exercise, proven));
            }
        } catch (CancellationException saved) {
            // the verdict was told, and needs no other check
        }
    }

    private void slow(Asked asked) {
        if (asked.inFront()) {
            listener.accept(new Event.Slow(asked.exercise()));
        }
    }

    private static String content(Exercise exercise) {
        return ContentHash.of(exercise.source()) + ContentHash.of(exercise.test());
    }

    /** Waits for the checks that were asked for. */
    void finish() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(1, TimeUnit.MINUTES);
    }

    /** Ends what runs; nothing is heard of it any more. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            Asked now = running;
            if (now != null) {
                now.stop().now();
            }
        }
        worker.shutdownNow();
        timer.shutdownNow();
    }
}
