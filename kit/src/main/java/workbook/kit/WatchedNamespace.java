package workbook.kit;

import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.namespace.NamespacesHub;
import com.corundumstudio.socketio.transport.NamespaceClient;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A namespace that sees what the library drops without a word: a second acknowledgement of one
 * question. It also knows which clients' disconnect listeners have run, whether or not they threw.
 */
final class WatchedNamespace extends Namespace {

    private final Set<String> gone = ConcurrentHashMap.newKeySet();
    private final ExerciseThreads exercise;

    private WatchedNamespace(String name, Configuration configuration, ExerciseThreads exercise) {
        super(name, configuration);
        this.exercise = exercise;
    }

    /** Adds one of that name, whose faults are noted there; only the library's own list of them makes a namespace known. */
    @SuppressWarnings("unchecked") // Nobody but the library declares the type of its map.
    static WatchedNamespace in(SocketIOServer server, String name, ExerciseThreads exercise) {
        server.addNamespace(name);
        Object hub = read(SocketIOServer.class, "namespacesHub", server);
        var watched =
                new WatchedNamespace(name, (Configuration) read(NamespacesHub.class, "configuration", hub), exercise);
        ((Map<String, SocketIONamespace>) read(NamespacesHub.class, "namespaces", hub)).put(name, watched);
        return watched;
    }

    /** True once all listeners for the end of that session have run. */
    boolean gone(String session) {
        return gone.contains(session);
    }

    @Override
    public void onDisconnect(SocketIOClient client) {
        super.onDisconnect(client);
        gone.add(client.getSessionId().toString());
    }

    @Override
    public void onEvent(NamespaceClient client, String event, List<Object> values, AckRequest ack) {
        super.onEvent(client, event, values, new WatchedAck(event, ack, exercise));
    }

    private static Object read(Class<?> type, String name, Object from) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(from);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this version of netty-socketio keeps its namespaces elsewhere", e);
        }
    }

    /** Passes everything on, and counts what the exercise sends. */
    private static final class WatchedAck extends AckRequest {

        private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

        private final String event;
        private final AckRequest to;
        private final ExerciseThreads exercise;
        private final AtomicInteger sent = new AtomicInteger();

        WatchedAck(String event, AckRequest to, ExerciseThreads exercise) {
            super(null, null);
            this.event = event;
            this.to = to;
            this.exercise = exercise;
        }

        @Override
        public boolean isAckRequested() {
            return to.isAckRequested();
        }

        @Override
        public void sendAckData(Object... values) {
            count();
            to.sendAckData(values);
        }

        @Override
        public void sendAckData(List<Object> values) {
            if (CALLERS.getCallerClass() != Namespace.class) { // which sends an empty one where none was sent
                count();
            }
            to.sendAckData(values);
        }

        private void count() {
            if (sent.incrementAndGet() == 2 && to.isAckRequested()) {
                exercise.note("your code acknowledged " + event
                        + " twice: a question has one answer, and the library dropped the second");
            }
        }
    }
}
