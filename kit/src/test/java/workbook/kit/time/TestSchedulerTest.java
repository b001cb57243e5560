package workbook.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("FutureReturnValueIgnored") // as those do who schedule a timer
class TestSchedulerTest {

    private final TestClock clock = new TestClock();
    private final List<String> ran = new CopyOnWriteArrayList<>();
    private final AtomicInteger again = new AtomicInteger();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Set<Thread> made = ConcurrentHashMap.newKeySet();
    private final TestScheduler scheduler = scheduler(() -> {}, 5_000);

    private TestScheduler scheduler(Runnable settle, int patience) {
        return new TestScheduler(clock, this::thread, settle, failures::add, Duration.ofMillis(patience));
    }

    private Thread thread(Runnable work) {
        var thread = new Thread(work);
        thread.setDaemon(true);
        made.add(thread);
        return thread;
    }

    @AfterEach
    void close() {
        scheduler.close();
    }

    /** Takes down its name, and the second at which it ran. */
    private Runnable task(String name) {
        return () -> ran.add(name + second());
    }

    private String second() {
        return "@" + Duration.between(TestClock.START, clock.instant()).toSeconds();
    }

    private void passes(int seconds) {
        scheduler.passes(Duration.ofSeconds(seconds));
    }

    // tag::timer[]
    @Test
    void nothing_runs_until_its_time_has_come() {
        scheduler.schedule(() -> ran.add("stopped typing"), 3, TimeUnit.SECONDS);

        scheduler.passes(Duration.ofSeconds(2));
        assertEquals(List.of(), ran);

        scheduler.passes(Duration.ofSeconds(1));
        assertEquals(List.of("stopped typing"), ran);
        assertEquals(List.of(), scheduler.pending());
    }
    // end::timer[]

    @Test
    void a_delay_of_zero_waits_for_the_test_too() {
        scheduler.schedule(task("a"), 0, TimeUnit.SECONDS);
        scheduler.schedule(task("b"), -5, TimeUnit.SECONDS);
        assertEquals(2, scheduler.pending().size());
        passes(0);
        assertEquals(List.of("a@0", "b@0"), ran);
    }

    @Test
    void tasks_run_in_order_of_their_time_and_then_of_their_submission() {
        scheduler.schedule(task("late"), 9, TimeUnit.SECONDS);
        scheduler.schedule(task("first"), 2, TimeUnit.SECONDS);
        scheduler.schedule(task("second"), 2, TimeUnit.SECONDS);
        scheduler.schedule(task("soon"), 1, TimeUnit.SECONDS);
        passes(10);
        assertEquals(List.of("soon@1", "first@2", "second@2", "late@9"), ran);
        assertEquals(TestClock.START.plusSeconds(10), clock.instant());
    }

    @Test
    void what_a_task_schedules_runs_in_the_same_span() {
        scheduler.schedule(
                () -> {
                    task("outer").run();
                    scheduler.schedule(task("inner"), 2, TimeUnit.SECONDS);
                    scheduler.schedule(task("beyond"), 9, TimeUnit.SECONDS);
                },
                3,
                TimeUnit.SECONDS);
        passes(10);
        assertEquals(List.of("outer@3", "inner@5"), ran);
        assertEquals("[at 2025-01-01T09:00:12Z]", scheduler.pending().toString());
    }

    @Test
    void a_fixed_rate_keeps_to_its_times_and_a_fixed_delay_to_its_pauses() {
        scheduler.scheduleAtFixedRate(
                () -> {
                    task("rate").run();
                    clock.passes(Duration.ofSeconds(1)); // as if it took so long
                },
                2,
                2,
                TimeUnit.SECONDS);
        passes(6);
        assertEquals(List.of("rate@2", "rate@4", "rate@6"), ran);
        scheduler.shutdownNow();

        ran.clear();
        try (TestScheduler other = scheduler(() -> {}, 5_000)) {
            int start = 7; // the clock is there now
            other.scheduleWithFixedDelay(
                    () -> {
                        task("delay").run();
                        clock.passes(Duration.ofSeconds(1));
                    },
                    2,
                    2,
                    TimeUnit.SECONDS);
            other.passes(Duration.ofSeconds(6));
            assertEquals(List.of("delay@" + (start + 2), "delay@" + (start + 5)), ran);
        }
    }

    @Test
    void what_was_overdue_runs_at_the_clocks_time() {
        scheduler.schedule(task("a"), 1, TimeUnit.SECONDS);
        clock.passes(Duration.ofSeconds(5));
        passes(0);
        assertEquals(List.of("a@5"), ran);
    }

    @Test
    void a_period_must_be_positive() {
        assertThrows(
                IllegalArgumentException.class, () -> scheduler.scheduleAtFixedRate(task("a"), 1, 0, TimeUnit.SECONDS));
        assertThrows(
                IllegalArgumentException.class,
                () -> scheduler.scheduleWithFixedDelay(task("a"), 1, -1, TimeUnit.SECONDS));
        assertThrows(IllegalArgumentException.class, () -> passes(-1));
    }

    @Test
    void tasks_run_on_the_one_thread_of_the_factory() throws Exception {
        assertEquals(Set.of(), made); // none before there is something to do
        Set<Thread> seen = ConcurrentHashMap.newKeySet();
        scheduler.schedule(() -> seen.add(Thread.currentThread()), 1, TimeUnit.SECONDS);
        scheduler.scheduleAtFixedRate(() -> seen.add(Thread.currentThread()), 1, 1, TimeUnit.SECONDS);
        passes(5);
        scheduler.submit(() -> seen.add(Thread.currentThread())).get(5, TimeUnit.SECONDS);
        assertEquals(made, seen);
        assertEquals(1, seen.size());
    }

    @Test
    void what_is_submitted_runs_at_once_and_in_order() throws Exception {
        scheduler.execute(task("a"));
        Future<String> b = scheduler.submit(() -> {
            task("b").run();
            return "done";
        });
        assertEquals("done", b.get(5, TimeUnit.SECONDS));
        assertEquals(List.of("a@0", "b@0"), ran);
        assertEquals(List.of(), scheduler.pending());
    }

    @Test
    void time_passes_when_what_was_submitted_is_done() {
        var go = new CountDownLatch(1);
        scheduler.execute(() -> {
            awaits(go);
            ran.add("submitted");
        });
        scheduler.schedule(task("timed"), 1, TimeUnit.SECONDS);
        var test = new Thread(() -> passes(1));
        test.start();
        go.countDown();
        ends(test);
        assertEquals(List.of("submitted", "timed@1"), ran);
    }

    @Test
    void between_two_tasks_all_settles() {
        try (TestScheduler settling = scheduler(() -> ran.add("settled" + second()), 5_000)) {
            settling.schedule(task("a"), 1, TimeUnit.SECONDS);
            settling.schedule(task("b"), 2, TimeUnit.SECONDS);
            settling.passes(Duration.ofSeconds(3));
        }
        assertEquals(List.of("settled@0", "a@1", "settled@1", "b@2", "settled@2"), ran);
    }

    @Test
    void what_settling_hands_in_is_waited_for() {
        var caused = new AtomicInteger();
        var self = new AtomicHolder();
        try (TestScheduler settling = scheduler(
                () -> {
                    if (caused.getAndIncrement() == 0) {
                        self.get().execute(task("caused"));
                    }
                },
                5_000)) {
            self.scheduler = settling;
            settling.schedule(task("a"), 1, TimeUnit.SECONDS);
            settling.passes(Duration.ofSeconds(1));
        }
        assertEquals(List.of("caused@0", "a@1"), ran);
    }

    private static final class AtomicHolder {
        private volatile @Nullable TestScheduler scheduler;

        TestScheduler get() {
            TestScheduler here = scheduler;
            if (here == null) {
                throw new IllegalStateException();
            }
            return here;
        }
    }

    @Test
    void a_cancelled_task_does_not_run_and_is_not_pending() {
        ScheduledFuture<?> once = scheduler.schedule(task("once"), 1, TimeUnit.SECONDS);
        ScheduledFuture<?> often = scheduler.scheduleAtFixedRate(task("often"), 1, 1, TimeUnit.SECONDS);
        assertEquals(2, scheduler.pending().size());
        assertTrue(once.cancel(false));
        passes(2);
        assertTrue(often.cancel(false));
        passes(5);
        assertEquals(List.of("often@1", "often@2"), ran);
        assertEquals(List.of(), scheduler.pending());
        assertTrue(once.isCancelled());
        assertTrue(often.isDone());
    }

    @Test
    void a_periodic_task_can_cancel_itself() {
        var future = new CopyOnWriteArrayList<ScheduledFuture<?>>();
        future.add(scheduler.scheduleAtFixedRate(
                () -> {
                    task("a").run();
                    future.get(0).cancel(false);
                },
                1,
                1,
                TimeUnit.SECONDS));
        passes(5);
        assertEquals(List.of("a@1"), ran);
        assertEquals(List.of(), scheduler.pending());
    }

    @Test
    void a_timer_left_behind_is_pending() {
        scheduler.scheduleAtFixedRate(task("a"), 2, 1, TimeUnit.SECONDS);
        scheduler.schedule(task("b"), 1, TimeUnit.SECONDS);
        assertEquals(
                "[at 2025-01-01T09:00:01Z, at 2025-01-01T09:00:02Z, then every PT1S]",
                scheduler.pending().toString());
    }

    @Test
    void futures_tell_the_delay_and_the_result() throws Exception {
        ScheduledFuture<Integer> future = scheduler.schedule(() -> 7, 5, TimeUnit.SECONDS);
        assertEquals(5_000, future.getDelay(TimeUnit.MILLISECONDS));
        passes(2);
        assertEquals(3, future.getDelay(TimeUnit.SECONDS));
        assertFalse(future.isDone());
        passes(3);
        assertEquals(7, future.get(5, TimeUnit.SECONDS));
    }

    @Test
    void a_failure_is_told_and_kept_and_ends_a_periodic_task() {
        var problem = new IllegalStateException("on purpose");
        ScheduledFuture<?> often = scheduler.scheduleAtFixedRate(
                () -> {
                    ran.add("a");
                    throw problem;
                },
                1,
                1,
                TimeUnit.SECONDS);
        scheduler.execute(() -> {
            throw problem;
        });
        Future<?> submitted = scheduler.submit(() -> {
            throw problem;
        });
        scheduler.schedule(task("b"), 3, TimeUnit.SECONDS);
        passes(5);
        assertEquals(List.of("a", "b@3"), ran); // the others go on
        assertEquals(List.of(problem, problem, problem), failures);
        assertEquals(problem, assertThrows(ExecutionException.class, often::get).getCause());
        assertEquals(
                problem, assertThrows(ExecutionException.class, submitted::get).getCause());
        assertEquals(List.of(), scheduler.pending());
    }

    @Test
    void a_task_without_end_is_an_error_that_says_so() {
        scheduler.schedule(this::endlessly, 0, TimeUnit.SECONDS);
        var problem = assertThrows(IllegalStateException.class, () -> passes(1));
        assertTrue(String.valueOf(problem.getMessage()).startsWith("More than 10000 tasks ran"), problem::getMessage);
        assertEquals(TestScheduler.MAX_RUNS, again.get());
    }

    private void endlessly() {
        again.incrementAndGet();
        scheduler.schedule(this::endlessly, 0, TimeUnit.SECONDS);
    }

    @Test
    void a_task_that_does_not_return_is_an_error() {
        var never = new CountDownLatch(1);
        try (TestScheduler hasty = scheduler(() -> {}, 50)) {
            hasty.schedule(() -> awaits(never), 1, TimeUnit.SECONDS);
            var problem = assertThrows(IllegalStateException.class, () -> hasty.passes(Duration.ofSeconds(1)));
            assertTrue(String.valueOf(problem.getMessage()).contains("has not returned"), problem::getMessage);
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_task_cannot_let_time_pass() throws Exception {
        Future<?> inner = scheduler.submit(() -> passes(1));
        assertEquals(
                IllegalStateException.class,
                assertThrows(ExecutionException.class, () -> inner.get(5, TimeUnit.SECONDS))
                        .getCause()
                        .getClass());
    }

    @Test
    void behind_shutdown_delayed_tasks_run_and_periodic_ones_do_not() throws Exception {
        scheduler.schedule(task("delayed"), 2, TimeUnit.SECONDS);
        scheduler.scheduleAtFixedRate(task("periodic"), 1, 1, TimeUnit.SECONDS);
        scheduler.shutdown();
        assertThrows(RejectedExecutionException.class, () -> scheduler.schedule(task("x"), 1, TimeUnit.SECONDS));
        assertThrows(RejectedExecutionException.class, () -> scheduler.execute(task("x")));
        assertTrue(scheduler.isShutdown());
        assertFalse(scheduler.awaitTermination(1, TimeUnit.HOURS)); // at once: only the test can bring it about
        passes(3);
        assertEquals(List.of("delayed@2"), ran);
        assertTrue(scheduler.awaitTermination(5, TimeUnit.SECONDS));
        assertTrue(scheduler.isTerminated());
    }

    @Test
    void shutdown_now_forgets_what_has_not_begun() throws Exception {
        var began = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        scheduler.execute(() -> {
            began.countDown();
            awaits(never); // until it is interrupted
        });
        awaits(began);
        Runnable second = task("second");
        scheduler.execute(second);
        ScheduledFuture<?> delayed = scheduler.schedule(task("delayed"), 2, TimeUnit.SECONDS);
        assertEquals(List.of(second, delayed), scheduler.shutdownNow());
        assertTrue(scheduler.awaitTermination(5, TimeUnit.SECONDS));
        passes(3);
        assertEquals(List.of(), ran);
        assertEquals(List.of(), scheduler.pending());
    }

    @Test
    void close_ends_the_thread() throws Exception {
        scheduler.submit(task("a")).get(5, TimeUnit.SECONDS);
        scheduler.close();
        made.forEach(TestSchedulerTest::ends);
        assertNotEquals(Set.of(), made);
    }

    @Test
    void several_threads_can_schedule_at_once() {
        var threads = Stream.generate(() -> new Thread(() -> {
                    for (int i = 0; i < 100; i++) {
                        scheduler.schedule(task("a"), 1, TimeUnit.SECONDS);
                    }
                }))
                .limit(4)
                .toList();
        threads.forEach(Thread::start);
        threads.forEach(TestSchedulerTest::ends);
        passes(1);
        assertEquals(400, ran.size());
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ends(Thread thread) {
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertFalse(thread.isAlive());
    }
}
