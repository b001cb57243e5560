package workbook.kit.time;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Actions that several threads do at the same time, meeting at a {@link Gate} after their first read.
 *
 * <p>The outcome is the same at every run: a program that checks and then writes loses, and one that
 * does both in one step, or under a lock, does not.
 */
public final class Race {

    private Race() {}

    /**
     * How one action ended.
     *
     * @param value what it returned, or null
     * @param failure what it threw, or null
     */
    public record Outcome<V>(@Nullable V value, @Nullable Throwable failure) {}

    /**
     * Runs each action on a thread of its own, and returns when all have ended.
     *
     * @param gate where they meet: the gate of the store that they use
     * @param actions what the threads do
     * @return how each ended, in the order of the actions
     * @throws GateTimeoutException if one has not ended within the gate's patience; it is interrupted
     */
    public static <V> List<Outcome<V>> run(Gate gate, List<? extends Callable<V>> actions) {
        List<Runner<V>> runners = new ArrayList<>();
        for (Callable<V> action : actions) {
            runners.add(new Runner<>(action, "racer " + (runners.size() + 1)));
        }
        gate.meets(actions.size(), () -> List.copyOf(runners));
        try {
            runners.forEach(Thread::start);
            long end = System.nanoTime() + 2 * gate.patience().toNanos(); // once at the gate, once behind it
            runners.forEach(runner -> runner.awaitsEnd(end));
            checkEnded(runners);
            gate.check();
            return runners.stream().map(Runner::outcome).toList();
        } finally {
            gate.releases();
            runners.forEach(Thread::interrupt);
        }
    }

    private static void checkEnded(List<? extends Thread> runners) {
        List<String> running = new ArrayList<>();
        for (Thread runner : runners) {
            StackTraceElement[] stack = runner.getStackTrace();
            if (runner.isAlive()) {
                running.add(
                        runner.getName() + " is " + runner.getState() + (stack.length == 0 ? "" : " at " + stack[0]));
            }
        }
        if (!running.isEmpty()) {
            throw new GateTimeoutException("The race has not ended: " + String.join(", ", running) + ".");
        }
    }

    private static final class Runner<V> extends Thread {

        private final Callable<V> action;
        private volatile Outcome<V> outcome = new Outcome<>(null, null);

        Runner(Callable<V> action, String name) {
            super(name);
            setDaemon(true);
            this.action = action;
        }

        @Override
        public void run() {
            try {
                outcome = new Outcome<>(action.call(), null);
            } catch (Throwable failure) { // told to the one who asks for the outcome
                outcome = new Outcome<>(null, failure);
            }
        }

        Outcome<V> outcome() {
            return outcome;
        }

        void awaitsEnd(long end) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(this, Math.max(1, end - System.nanoTime()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The test was interrupted during a race.", e);
            }
        }
    }
}
