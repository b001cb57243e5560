package workbook.kit.time;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What every read and write of a {@link GatedStore} passes, and where a test can stop it.
 *
 * <p>With {@link #meets}, a race between a check and a put happens at every run: each thread has read,
 * and none has written yet, when they go on. They go on one after the other, in the order in which
 * they came, each when the one before has ended or rests; so the outcome is the same at every run.
 *
 * <p>A correct program doesn't let them all come: while the first waits at the gate, the others wait
 * for the lock that it holds. So the gate also opens when no other thread can come. It looks at the
 * threads that take part: each must be at rest, two looks in a row, in the same place. A thread that
 * sleeps, or waits with a time limit for anything but a lock, is not at rest: it is waited for.
 *
 * <p>Open at first; any thread may call any method. What is atomic in a {@link
 * java.util.concurrent.ConcurrentMap} stays so: it is held before it begins, never in its middle.
 */
public final class Gate {

    /** What a thread does with the store. */
    public enum Access {
        /** It looks: held when it has looked, before it learns what it saw. */
        READ,
        /** It changes something: held before anything is changed. */
        WRITE
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_MICROS = 200;

    private final Duration patience;
    private final Predicate<Thread> atRest;
    private final Runnable beforeWriting;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Access> held = EnumSet.noneOf(Access.class);
    private final List<Thread> waiting = new ArrayList<>();
    private volatile boolean open = true;
    private @Nullable Meeting meeting;
    private @Nullable Stop stop;
    private @Nullable GateTimeoutException failure;

    /** A gate that is patient for five seconds, and judges rest by the state of a thread. */
    public Gate() {
        this(PATIENCE, Gate::rests);
    }

    /**
     * A gate with another patience, or another idea of rest.
     *
     * @param patience how long a thread waits at the gate, in real time, before that is an error
     * @param atRest true of a thread that does nothing until another thread makes it; {@link #rests}
     *     knows it by state and place
     */
    public Gate(Duration patience, Predicate<Thread> atRest) {
        this(patience, atRest, () -> {});
    }

    /**
     * The same gate, which also tells of each write, on its thread, before it is held.
     *
     * @param beforeWriting runs before each write
     */
    public Gate(Duration patience, Predicate<Thread> atRest, Runnable beforeWriting) {
        this.patience = patience;
        this.atRest = atRest;
        this.beforeWriting = beforeWriting;
    }

    /**
     * Shuts the gate for those who read, until so many have read, or until no other thread can come.
     *
     * @param readers how many threads meet
     * @param takingPart the threads that could come; asked again at each look, since a program may start more
     */
    public void meets(int readers, Supplier<? extends Collection<Thread>> takingPart) {
        lock.lock();
        try {
            meeting = new Meeting(readers, takingPart);
            failure = null;
            open = false;
        } finally {
            lock.unlock();
        }
    }

    /** From now on holds every thread that does this, until {@link #releases}. */
    public void holds(Access access) {
        lock.lock();
        try {
            held.add(access);
            open = false;
        } finally {
            lock.unlock();
        }
    }

    /**
     * From now on counts the steps of the first thread that comes, and holds it at that one, until {@link
     * #releases}; other threads pass. It takes a step behind each read, before each write, and behind it,
     * and wherever else {@link #steps} is called.
     *
     * @param step counted from 1
     */
    public void stopsAt(int step) {
        lock.lock();
        try {
            stop = new Stop(step);
            failure = null;
            open = false;
        } finally {
            lock.unlock();
        }
    }

    /** Opens the gate: all go on. */
    public void releases() {
        lock.lock();
        try {
            held.clear();
            meeting = null;
            stop = null;
            open = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until so many threads are at the gate.
     *
     * @throws GateTimeoutException if they are fewer for longer than the gate's patience
     */
    public void awaitsWaiting(int threads) {
        lock.lock();
        try {
            if (!awaits(() -> waiting.size() >= threads)) {
                throw new GateTimeoutException("Only " + waiting.size() + " of " + threads
                        + " threads came to the gate within " + patience.toMillis() + " ms.");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Throws what went wrong at the gate since it was last shut, if anything did: a program may have caught it. */
    public void check() {
        lock.lock();
        try {
            if (failure != null) {
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * True of a thread that does nothing by itself: it has ended, waits for a lock, waits without a
     * time limit, or waits for the network.
     */
    public static boolean rests(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TERMINATED -> true;
            case TIMED_WAITING -> locks(thread);
            case RUNNABLE -> selects(thread);
            case NEW -> false;
        };
    }

    /** As {@code tryLock} with a time limit does: it tries, and waits for the thread that has the lock. */
    private static boolean locks(Thread thread) {
        Object blocker = LockSupport.getBlocker(thread);
        return blocker != null && blocker.getClass().getName().startsWith("java.util.concurrent.locks.Reentrant");
    }

    /** An event loop with nothing to do is in the operating system's select, which Java calls runnable. */
    private static boolean selects(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        if (stack.length == 0 || !stack[0].isNativeMethod()) {
            return false;
        }
        String place = stack[0].getClassName();
        return place.matches("sun\\.nio\\.ch\\.(EPoll|KQueue|WEPoll|WindowsSelectorImpl.*)")
                || (place.startsWith("io.netty.channel.") && place.endsWith(".Native"));
    }

    /**
     * How many of these threads are in the middle of something and can't go on by themselves: they are at
     * the gate, or wait for another thread. An event loop with nothing to do is not among them.
     */
    public long stuck(Collection<Thread> threads) {
        lock.lock();
        try {
            return threads.stream()
                    .filter(thread -> waiting.contains(thread) || (waitsForAnother(thread) && isAtRest(thread)))
                    .count();
        } finally {
            lock.unlock();
        }
    }

    private static boolean waitsForAnother(Thread thread) {
        return switch (thread.getState()) {
            case BLOCKED, WAITING, TIMED_WAITING -> true;
            case NEW, RUNNABLE, TERMINATED -> false;
        };
    }

    /** One that waits for the lock of this gate is about to pass it. */
    private boolean isAtRest(Thread thread) {
        return !lock.hasQueuedThread(thread) && atRest.test(thread);
    }

    Duration patience() {
        return patience;
    }

    /** Does the read, and lets the thread go on when the gate does. */
    <T extends @Nullable Object> T read(Supplier<T> read) {
        T seen = read.get();
        passes(Access.READ);
        return seen;
    }

    /** Lets the thread go on when the gate does, and does the write. */
    <T extends @Nullable Object> T write(Supplier<T> write) {
        beforeWriting.run();
        passes(Access.WRITE);
        T written = write.get();
        steps();
        return written;
    }

    /** A step of the calling thread, if it is the one that is to be held at one of its steps. */
    public void steps() {
        if (open) {
            return;
        }
        lock.lock();
        try {
            Stop wanted = stop;
            if (wanted != null) {
                wanted.steps();
            }
        } finally {
            lock.unlock();
        }
    }

    private void passes(Access access) {
        if (open) {
            return;
        }
        steps();
        lock.lock();
        try {
            Meeting attended = meeting;
            if (held.contains(access)) {
                waits(() -> !held.contains(access));
            } else if (attended != null && access == Access.READ && attended.admits()) {
                attended.attend();
            }
        } finally {
            lock.unlock();
        }
    }

    private void waits(BooleanSupplier mayGo) {
        waiting.add(Thread.currentThread());
        changed.signalAll();
        try {
            if (!awaits(mayGo)) {
                throw fails();
            }
        } finally {
            waiting.remove(Thread.currentThread());
            changed.signalAll();
        }
    }

    /** Looks at every change, and every now and then, since a thread that comes to rest tells nobody. */
    private boolean awaits(BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!condition.getAsBoolean()) {
                if (System.nanoTime() - end >= 0) {
                    return false;
                }
                changed.await(LOOK_MICROS, TimeUnit.MICROSECONDS);
            }
            return true;
        } catch (InterruptedException e) {
            releases(); // the others would wait for this one's turn
            Thread.currentThread().interrupt();
            throw new IllegalStateException("A thread was interrupted at the gate, which is open now.", e);
        }
    }

    private GateTimeoutException fails() {
        Meeting missed = meeting;
        var timeout = new GateTimeoutException(
                missed == null
                        ? "The gate was not released within " + patience.toMillis() + " ms."
                        : missed.complaint());
        failure = timeout;
        releases();
        return timeout;
    }

    /** One thread that is held at one of its steps. All of it under the gate's lock. */
    private final class Stop {

        private final int step;
        private @Nullable Thread walker;
        private int steps;

        Stop(int step) {
            this.step = step;
        }

        void steps() {
            if (walker == null) {
                walker = Thread.currentThread();
            }
            if (walker == Thread.currentThread() && ++steps == step) {
                waits(() -> stop != this);
            }
        }
    }

    /** Threads that wait for each other once. All of it under the gate's lock. */
    private final class Meeting {

        private final int readers;
        private final Supplier<? extends Collection<Thread>> takingPart;
        private final List<Thread> arrived = new ArrayList<>();
        private int gone;
        private boolean complete;
        private List<Place> lastLook = List.of();

        Meeting(int readers, Supplier<? extends Collection<Thread>> takingPart) {
            this.readers = readers;
            this.takingPart = takingPart;
        }

        boolean admits() {
            return !complete;
        }

        void attend() {
            arrived.add(Thread.currentThread());
            int turn = arrived.size() - 1;
            complete = arrived.size() >= readers;
            waits(() -> meeting != this || (turn == gone && isComplete() && othersRest()));
            gone++;
            lastLook = List.of();
            if (gone == arrived.size() && meeting == this) {
                meeting = null;
                open = held.isEmpty();
            }
        }

        private boolean isComplete() {
            complete = complete || restTwice(takingPart.get());
            return complete;
        }

        /** Whether those who went on before have ended, or can do nothing more. */
        private boolean othersRest() {
            return gone == 0 || restTwice(arrived.subList(0, gone));
        }

        /** Whether all of these are at rest, and were so at the last look, in the same place. */
        private boolean restTwice(Collection<Thread> threads) {
            List<Place> look = new ArrayList<>();
            for (Thread thread : threads) {
                if (waiting.contains(thread)) {
                    continue;
                }
                if (isBusy(thread)) {
                    lastLook = List.of();
                    return false;
                }
                look.add(Place.of(thread));
            }
            boolean same = look.isEmpty() || look.equals(lastLook);
            lastLook = look;
            return same;
        }

        private boolean isBusy(Thread thread) {
            return !waiting.contains(thread) && !isAtRest(thread);
        }

        String complaint() {
            Set<Thread> threads = new LinkedHashSet<>(takingPart.get());
            threads.addAll(arrived);
            List<String> busy = threads.stream()
                    .filter(this::isBusy)
                    .map(thread -> Place.of(thread).toString())
                    .toList();
            return arrived.size() + " of " + readers + " threads came to the gate within " + patience.toMillis()
                    + " ms, and it could not open while others were busy: " + busy;
        }
    }

    /** Where a thread is. */
    private record Place(String thread, Thread.State state, List<StackTraceElement> stack) {

        static Place of(Thread thread) {
            return new Place(thread.getName(), thread.getState(), List.of(thread.getStackTrace()));
        }

        @Override
        public String toString() {
            return thread + " is " + state + (stack.isEmpty() ? "" : " at " + stack.get(0));
        }
    }
}
