package workbook.kit.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.kit.time.Gate.Access;

class GateTest {

    private static final int RUNS = 200;

    /** A way to take a name that nobody has yet: true if it is now the taker's. */
    interface Claim {
        boolean claim(ConcurrentMap<String, String> names, String name, String owner) throws Exception;
    }

    /** As learners write it, right and wrong. */
    @SuppressWarnings({"NonAtomicOperationOnVolatileField", "SynchronizeOnNonFinalField"})
    enum Way implements Claim {
        CHECK_THEN_PUT(false) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) {
                if (names.containsKey(name)) {
                    return false;
                }
                names.put(name, owner);
                return true;
            }
        },
        GET_THEN_PUT(false) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) {
                if (names.get(name) != null) {
                    return false;
                }
                names.put(name, owner);
                return true;
            }
        },
        SEARCH_THEN_PUT(false) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) {
                for (String taken : names.keySet()) {
                    if (taken.equals(name)) {
                        return false;
                    }
                }
                names.put(name, owner);
                return true;
            }
        },
        STREAM_THEN_PUT(false) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) {
                if (names.entrySet().stream().anyMatch(entry -> entry.getKey().equals(name))) {
                    return false;
                }
                names.put(name, owner);
                return true;
            }
        },
        CHECKS_AGAIN_BEHIND_THE_PUT(false) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) {
                if (names.containsKey(name)) {
                    return false;
                }
                names.put(name, owner);
                return owner.equals(names.get(name));
            }
        },
        A_NEW_LOCK_EACH_TIME(false) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) throws Exception {
                synchronized (new Object()) {
                    return CHECK_THEN_PUT.claim(names, name, owner);
                }
            }
        },
        PUT_IF_ABSENT(true) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) {
                return names.putIfAbsent(name, owner) == null;
            }
        },
        LOOKS_AND_THEN_PUT_IF_ABSENT(true) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) {
                return !names.containsKey(name) && names.putIfAbsent(name, owner) == null;
            }
        },
        COMPUTE(true) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) {
                return owner.equals(names.compute(name, (key, before) -> before == null ? owner : before));
            }
        },
        COMPUTE_IF_ABSENT(true) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) {
                return owner.equals(names.computeIfAbsent(name, key -> owner));
            }
        },
        MERGE(true) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) {
                return owner.equals(names.merge(name, owner, (before, mine) -> before));
            }
        },
        SYNCHRONIZED(true) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) throws Exception {
                synchronized (names) {
                    return CHECK_THEN_PUT.claim(names, name, owner);
                }
            }
        },
        LOCKED(true) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) throws Exception {
                LOCK.lock();
                try {
                    return CHECK_THEN_PUT.claim(names, name, owner);
                } finally {
                    LOCK.unlock();
                }
            }
        },
        LOCKED_WITH_A_TIME_LIMIT(true) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) throws Exception {
                if (!LOCK.tryLock(1, TimeUnit.HOURS)) {
                    return false;
                }
                try {
                    return CHECK_THEN_PUT.claim(names, name, owner);
                } finally {
                    LOCK.unlock();
                }
            }
        },
        WRITE_LOCKED(true) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) throws Exception {
                WRITING.lock();
                try {
                    return CHECK_THEN_PUT.claim(names, name, owner);
                } finally {
                    WRITING.unlock();
                }
            }
        },
        ON_ONE_THREAD(true) {
            @Override
            public boolean claim(ConcurrentMap<String, String> names, String name, String owner) throws Exception {
                return ONE.submit(() -> CHECK_THEN_PUT.claim(names, name, owner))
                        .get();
            }
        };

        private static final ReentrantLock LOCK = new ReentrantLock();
        private static final ReentrantReadWriteLock.WriteLock WRITING = new ReentrantReadWriteLock().writeLock();
        private static final ExecutorService ONE = Executors.newSingleThreadExecutor(work -> {
            var thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        });

        private final boolean right;

        Way(boolean right) {
            this.right = right;
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_name_is_given_once_by_the_right_ways_and_to_all_by_the_wrong_ones(Way way) {
        for (int run = 0; run < RUNS; run++) {
            int racers = run % 10 == 0 ? 4 : 2;
            var gate = new Gate();
            var names = new GatedStore<String, String>(gate);
            List<Callable<Boolean>> claims = IntStream.range(0, racers)
                    .<Callable<Boolean>>mapToObj(i -> () -> way.claim(names, "Ada", "client " + i))
                    .toList();

            long given = Race.run(gate, claims).stream()
                    .filter(outcome -> Boolean.TRUE.equals(outcome.value()))
                    .count();

            assertEquals(way.right ? 1 : racers, given, () -> way + " in a race of " + racers);
        }
    }

    // tag::race[]
    @Test
    void two_threads_take_one_name() {
        var gate = new Gate();
        var names = new GatedStore<String, String>(gate);

        var outcomes = Race.run(
                gate,
                List.<Callable<Boolean>>of(
                        () -> Way.CHECK_THEN_PUT.claim(names, "Ada", "first"),
                        () -> Way.CHECK_THEN_PUT.claim(names, "Ada", "second")));

        assertEquals(List.of(new Race.Outcome<>(true, null), new Race.Outcome<>(true, null)), outcomes);
    }
    // end::race[]

    @Test
    void without_the_gate_the_wrong_way_may_well_win() throws Exception {
        var names = new GatedStore<String, String>(new Gate()); // the negative control: open, nothing is held
        assertTrue(Way.CHECK_THEN_PUT.claim(names, "Ada", "first"));
        assertFalse(Way.CHECK_THEN_PUT.claim(names, "Ada", "second"));
    }

    @Test
    void they_go_on_in_the_order_in_which_they_came() {
        for (int run = 0; run < RUNS; run++) {
            var gate = new Gate();
            var store = new GatedStore<String, Integer>(gate);
            Race.run(
                    gate,
                    List.<Callable<Boolean>>of(
                            () -> {
                                gate.awaitsWaiting(1); // with a time limit, so it is not at rest
                                store.get("a");
                                store.put("a", 2);
                                return true;
                            },
                            () -> {
                                store.get("a");
                                store.put("a", 1);
                                return true;
                            }));
            assertEquals(2, store.get("a"));
        }
    }

    @Test
    void one_that_waits_with_a_time_limit_is_waited_for() {
        var gate = new Gate();
        var store = new GatedStore<String, Integer>(gate);
        var late = new CountDownLatch(1);
        var outcomes = Race.run(
                gate,
                List.<Callable<Boolean>>of(
                        () -> store.put("a", 1) == null && store.isEmpty(),
                        () -> {
                            return !late.await(100, TimeUnit.MILLISECONDS) && store.isEmpty();
                        },
                        () -> {
                            gate.awaitsWaiting(2); // all but this one: had the first gone on alone, they would not meet
                            return store.isEmpty();
                        }));
        assertEquals(3, outcomes.size());
        outcomes.forEach(outcome -> assertEquals(false, outcome.value(), outcomes::toString));
    }

    @Test
    void one_that_has_ended_or_threw_is_not_waited_for() {
        var gate = new Gate();
        var store = new GatedStore<String, String>(gate);
        var outcomes = Race.run(
                gate,
                List.<Callable<String>>of(
                        () -> {
                            throw new IllegalStateException("on purpose");
                        },
                        () -> "never looked",
                        () -> String.valueOf(store.get("a"))));
        assertEquals("on purpose", String.valueOf(outcomes.get(0).failure().getMessage()));
        assertEquals("never looked", outcomes.get(1).value());
        assertEquals("null", outcomes.get(2).value());
    }

    @Test
    void one_that_is_busy_for_ever_is_an_error_with_a_name() {
        var gate = new Gate(Duration.ofMillis(500), Gate::rests);
        var store = new GatedStore<String, String>(gate);
        var stop = new AtomicBoolean();
        try {
            var problem = assertThrows(
                    GateTimeoutException.class,
                    () -> Race.run(gate, List.<Callable<Boolean>>of(() -> store.isEmpty(), () -> {
                        while (!stop.get()) {
                            Thread.onSpinWait();
                        }
                        return true;
                    })));
            assertTrue(String.valueOf(problem.getMessage()).contains("racer 2"), problem::getMessage);
        } finally {
            stop.set(true);
        }
    }

    @Test
    void a_program_that_swallows_the_error_does_not_hide_it() {
        var gate = new Gate(Duration.ofMillis(500), Gate::rests);
        var store = new GatedStore<String, String>(gate);
        var stop = new AtomicBoolean();
        var problem = assertThrows(
                GateTimeoutException.class,
                () -> Race.run(
                        gate,
                        List.<Callable<Boolean>>of(
                                () -> {
                                    try {
                                        return store.isEmpty();
                                    } catch (GateTimeoutException swallowed) {
                                        stop.set(true);
                                        return false;
                                    }
                                },
                                () -> {
                                    while (!stop.get()) {
                                        Thread.onSpinWait();
                                    }
                                    return true;
                                })));
        assertTrue(String.valueOf(problem.getMessage()).startsWith("1 of 2 threads came"), problem::getMessage);
    }

    @Test
    void one_that_waits_for_ever_ends_the_race() {
        var gate = new Gate(Duration.ofMillis(500), Gate::rests);
        var never = new CountDownLatch(1);
        var problem = assertThrows(
                GateTimeoutException.class,
                () -> Race.run(gate, List.<Callable<Boolean>>of(() -> {
                    never.await();
                    return true;
                })));
        assertTrue(
                String.valueOf(problem.getMessage()).startsWith("The race has not ended: racer 1 is WAITING"),
                problem::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ", "WRITE"})
    void a_held_operation_waits_until_it_is_released(Access held) throws Exception {
        var gate = new Gate();
        var store = new GatedStore<String, String>(gate);
        store.put("a", "old");
        gate.holds(held);

        var seen = new CompletableFuture<String>();
        var thread = new Thread(() -> seen.complete(held == Access.READ ? store.get("a") : store.put("a", "new")));
        thread.setDaemon(true);
        thread.start();
        gate.awaitsWaiting(1);
        assertFalse(seen.isDone());
        if (held == Access.READ) {
            store.put("a", "new"); // writes pass; who is held has seen the old value
        } else {
            assertEquals("old", store.get("a")); // reads pass; nothing is written yet
        }
        gate.releases();

        assertEquals("old", seen.get(5, TimeUnit.SECONDS));
        assertEquals("new", store.get("a"));
        gate.check();
    }

    @Test
    void one_that_is_interrupted_opens_the_gate() throws Exception {
        var gate = new Gate();
        var store = new GatedStore<String, String>(gate);
        gate.holds(Access.WRITE);
        var problem = new CompletableFuture<Throwable>();
        var thread = new Thread(
                () -> problem.complete(assertThrows(IllegalStateException.class, () -> store.put("a", "interrupted"))));
        thread.setDaemon(true);
        thread.start();
        gate.awaitsWaiting(1);
        thread.interrupt();
        assertEquals(
                InterruptedException.class,
                problem.get(5, TimeUnit.SECONDS).getCause().getClass());
        assertNull(store.put("a", "b"));
    }

    @Test
    void what_is_held_too_long_is_an_error() {
        var gate = new Gate(Duration.ofMillis(50), Gate::rests);
        var store = new GatedStore<String, String>(gate);
        gate.holds(Access.WRITE);
        assertThrows(GateTimeoutException.class, () -> store.put("a", "b"));
        assertThrows(GateTimeoutException.class, gate::check);
        assertNull(store.put("a", "b")); // open from then on
        assertThrows(GateTimeoutException.class, () -> gate.awaitsWaiting(1));
    }

    @Test
    void a_meeting_and_a_hold_go_together() throws Exception {
        var gate = new Gate();
        var store = new GatedStore<String, String>(gate);
        gate.holds(Access.WRITE);
        var racing = CompletableFuture.supplyAsync(() -> Race.run(
                gate,
                List.<Callable<Boolean>>of(
                        () -> Way.CHECK_THEN_PUT.claim(store, "Ada", "first"),
                        () -> Way.CHECK_THEN_PUT.claim(store, "Ada", "second"))));
        gate.awaitsWaiting(2);
        gate.releases();
        assertEquals(2, racing.get(5, TimeUnit.SECONDS).size());
    }
}
