package workbook.kit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.wire.Bus;

/**
 * The bus between the servers of one test: it forwards each message to all that have subscribed, as a copy, and keeps
 * none. A message has arrived everywhere when {@code publish} returns, so that nothing is under way behind a test.
 */
final class MessageBus {

    /** A message may cause another one; servers that pass on what they get would go on for ever. */
    private static final int MOST_IN_A_CHAIN = 3;

    private static final ThreadLocal<AtomicInteger> CHAIN = ThreadLocal.withInitial(AtomicInteger::new);

    private final List<Connection> connections = new CopyOnWriteArrayList<>();

    /**
     * For one more server.
     *
     * @param threads notes what its listeners throw
     */
    Connection another(ExerciseThreads threads) {
        var connection = new Connection(threads);
        connections.add(connection);
        return connection;
    }

    /** What one server is handed. */
    final class Connection implements Bus {

        private final List<Consumer<? super Map<String, String>>> listeners = new CopyOnWriteArrayList<>();
        private final ExerciseThreads threads;

        private Connection(ExerciseThreads threads) {
            this.threads = threads;
        }

        @Override
        public void publish(Map<String, String> message) {
            var copy = new TreeMap<String, String>();
            message.forEach((field, text) -> copy.put(field, overTheWire(field, text)));
            AtomicInteger chain = CHAIN.get();
            if (chain.get() == MOST_IN_A_CHAIN) {
                throw new IllegalStateException("your servers publish what they get from the bus, again and again");
            }
            chain.incrementAndGet();
            try {
                connections.forEach(connection -> connection.deliver(copy));
            } finally {
                chain.decrementAndGet();
            }
        }

        /** The same text, and not the same object. */
        private static String overTheWire(String field, @Nullable String text) {
            if (text == null) {
                throw new IllegalArgumentException("the field " + field + " is null: a message has texts only");
            }
            return String.valueOf(text.toCharArray());
        }

        @Override
        public void subscribe(Consumer<? super Map<String, String>> listener) {
            listeners.add(listener);
        }

        private void deliver(Map<String, String> message) {
            for (Consumer<? super Map<String, String>> listener : listeners) {
                try {
                    listener.accept(new TreeMap<>(message));
                } catch (RuntimeException problem) {
                    threads.note("a listener of the bus ended", problem);
                }
            }
        }

        void close() {
            connections.remove(this);
        }
    }
}
