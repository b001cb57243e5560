package workbook.check.guide;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import workbook.check.catalog.Exercise;
import workbook.check.verdict.Verdict;
import workbook.check.watch.Fingerprint;

/**
 * Checks, one after another, off the guide's thread.
 *
 * <p>A verdict on text that is no longer there is dropped: the save that replaced it asks again.
 */
final class Checks implements AutoCloseable {

    private final Function<Exercise, Verdict> judge;
    private static final int SLOW_MILLIS = 500;

    private final Consumer<Event> listener;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> daemon(work, "checks"));
    private final ScheduledExecutorService slowness =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "slowness"));

    Checks(Function<Exercise, Verdict> judge, Consumer<Event> listener) {
        this.judge = judge;
        this.listener = listener;
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Asks for a check; one that waits already is not asked for twice. */
    void ask(Exercise exercise, long noticedNanos) {
        if (waiting.add(exercise.id())) {
            worker.execute(() -> check(exercise, noticedNanos));
        }
    }

    private void check(Exercise exercise, long noticedNanos) {
        waiting.remove(exercise.id());
        String before = content(exercise);
        Future<?> slow =
                slowness.schedule(() -> listener.accept(new Event.Slow(exercise)), SLOW_MILLIS, TimeUnit.MILLISECONDS);
        Verdict verdict = judge.apply(exercise);
        slow.cancel(false);
        if (content(exercise).equals(before)) {
            // Counted from the moment that the change was noticed.
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - noticedNanos);
            listener.accept(new Event.Judged(exercise, verdict.withWallMillis(millis)));
        }
    }

    private static String content(Exercise exercise) {
        return Fingerprint.of(exercise.source()) + Fingerprint.of(exercise.test());
    }

    /** Waits for the checks that were asked for. */
    void finish() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        worker.shutdownNow();
        slowness.shutdownNow();
    }
}
