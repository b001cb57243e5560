package workbook.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import workbook.kit.disk.TestDisk;
import workbook.kit.time.Gate;
import workbook.kit.time.GatedStore;
import workbook.kit.time.TestClock;
import workbook.kit.time.TestScheduler;

/**
 * What an exercise can ask for by a parameter's type, and a test operates: a log, a clock and a scheduler that the test
 * turns, a store with a gate, a folder. The bus between several servers is handed in, too.
 */
final class HandedIn {

    /** Stands for those whose message or call is still on its way: not at rest. */
    private static final Thread TO_COME = new Thread(() -> {}, "to come");

    final LogLines log = new LogLines();
    private final @Nullable TestClock clock;
    private final @Nullable TestScheduler scheduler;
    private final @Nullable Gate gate;
    private final @Nullable GatedStore<String, Object> store;
    private final List<Object> objects = new ArrayList<>();
    private final ExerciseThreads threads;
    private MessageBus.@Nullable Connection bus;
    private final Set<Thread> users = ConcurrentHashMap.newKeySet();
    private final AtomicInteger begun = new AtomicInteger();
    private final List<String> early = new CopyOnWriteArrayList<>();

    /**
     * @param threads runs the scheduled tasks, as the exercise's
     * @param settle returns when what a task caused has happened
     */
    HandedIn(Setup setup, ExerciseThreads threads, Runnable settle) {
        this.threads = threads;
        objects.add(log);
        Duration patience = Duration.ofMillis(Patience.MILLIS);
        if (setup.clock()) {
            clock = new TestClock();
            scheduler = new TestScheduler(
                    clock,
                    threads::scheduler,
                    settle,
                    problem -> threads.note("a scheduled task ended", problem),
                    patience);
            objects.add(clock);
            objects.add(scheduler);
        } else {
            clock = null;
            scheduler = null;
        }
        if (setup.store()) {
            gate = new Gate(patience, ExerciseThreads::rests, this::beforeWriting);
            store = new GatedStore<>(gate);
            objects.add(store);
        } else {
            gate = null;
            store = null;
        }
        if (setup.folder() != null) {
            Path folder = Path.of(setup.folder());
            objects.add(setup.disk() ? TestDisk.of(folder).folder() : folder);
        }
    }

    /** From now on that is handed in, too: to a client's functions, its socket. */
    void add(Object more) {
        objects.add(more);
    }

    /** From now on a connection to that bus is handed in. */
    void connects(MessageBus other) {
        MessageBus.Connection connection = other.another(threads);
        bus = connection;
        objects.add(connection);
    }

    /** All of it, for a method that is found by what it takes. */
    Object[] all() {
        return objects.toArray();
    }

    /** The same, and what the method is about. */
    Object[] with(Object subject) {
        var all = new ArrayList<>(objects);
        all.add(0, subject);
        return all.toArray();
    }

    /** Whether a parameter of that type is handed in, and no plain data. */
    boolean has(Class<?> type) {
        return type != Object.class && objects.stream().anyMatch(type::isInstance);
    }

    /** What is handed in for a parameter of that type. */
    Object of(Class<?> type) {
        return objects.stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    TestClock clock() {
        if (clock == null) {
            throw new IllegalStateException("this lab has no clock: Lab.running(...).clock() has");
        }
        return clock;
    }

    TestScheduler scheduler() {
        if (scheduler == null) {
            throw new IllegalStateException("this lab has no clock: Lab.running(...).clock() has");
        }
        return scheduler;
    }

    long millisToNextTask() {
        List<TestScheduler.Scheduled> tasks = scheduler().pending();
        return clock == null || tasks.isEmpty()
                ? -1
                : Duration.between(clock.instant(), tasks.get(0).due()).toMillis();
    }

    boolean hasClock() {
        return scheduler != null;
    }

    private Gate gate() {
        if (gate == null) {
            throw new IllegalStateException("this lab has no store: Lab.running(...).store() has");
        }
        return gate;
    }

    /** A thread begins to run the exercise's code because of somebody's message or call. */
    void begins(Thread thread) {
        users.add(thread);
        begun.incrementAndGet();
    }

    /** A thread of the test's comes back from the exercise's code: what it does next is the test's. */
    void ends(Thread thread) {
        users.remove(thread);
    }

    void meets(int readers) {
        begun.set(0);
        gate().meets(readers, () -> begun.get() < readers ? List.of(TO_COME) : users);
    }

    /** Where a thread can be stopped besides the store; nowhere if there is none. */
    void steps() {
        if (gate != null) {
            gate.steps();
        }
    }

    void stopsAt(int step) {
        begun.set(0);
        gate().stopsAt(step);
    }

    void holds(boolean reads, boolean writes) {
        if (reads) {
            gate().holds(Gate.Access.READ);
        }
        if (writes) {
            gate().holds(Gate.Access.WRITE);
        }
    }

    void awaitsHeld(int threads) {
        gate().awaitsWaiting(threads);
    }

    boolean arrived(int threads) {
        return begun.get() >= threads && gate().stuck(users) >= threads;
    }

    List<String> stored() {
        if (store == null) {
            throw new IllegalStateException("this lab has no store: Lab.running(...).store() has");
        }
        return store.keySet().stream().map(String::valueOf).sorted().toList();
    }

    private void beforeWriting() {
        String answered = WatchedAck.answeredByThisThread();
        if (answered != null) {
            early.add(answered);
        }
    }

    List<String> answeredBeforeStored() {
        return List.copyOf(early);
    }

    void releases() {
        gate().releases();
        gate().check();
    }

    void close() {
        if (bus != null) {
            bus.close();
        }
        if (gate != null) {
            gate.releases();
        }
        if (scheduler != null) {
            scheduler.close();
        }
    }
}
