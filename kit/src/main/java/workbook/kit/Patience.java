package workbook.kit;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the kit waits for what must happen: {@code -Dworkbook.patience=MILLIS}, else five
 * seconds; an hour while a debugger is attached, so that a breakpoint is no time-out.
 */
final class Patience {

    static final long MILLIS = millis();

    private Patience() {}

    static boolean awaits(CountDownLatch latch) {
        return awaits(latch, MILLIS);
    }

    static boolean awaits(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Its result, or null if it has none in time. Its own time limit would run on a timer that belongs to
     * everybody, and look like something that the exercise has scheduled.
     */
    static <T> @Nullable T awaits(CompletableFuture<T> future) {
        try {
            return future.get(MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (TimeoutException | ExecutionException none) {
            return null;
        }
    }

    static <T> @Nullable T awaits(BlockingQueue<T> queue) {
        try {
            return queue.poll(MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** True as soon as that is so; false if it is not so in time. */
    static boolean awaits(BooleanSupplier condition) {
        long deadline = System.nanoTime() + MILLIS * 1_000_000;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause(1);
        }
        return true;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the test was interrupted", e);
    }

    private static long millis() {
        Long told = Long.getLong("workbook.patience");
        if (told != null) {
            return told;
        }
        return Debugger.canAttach() ? TimeUnit.HOURS.toMillis(1) : 5_000;
    }
}
