package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tenants: each company has a help desk of its own, whose namespace is there only while it's used.
 *
 * <p>A client emits {@code open} with the name of a company, in the main namespace, and then connects
 * to the namespace of that name, such as {@code /acme}. Each company numbers its tickets itself.
 *
 * <p>The page: lessons/lesson05_namespaces/Tenants.adoc
 */
final class Tenants {

    private static final Set<String> KNOWN = Set.of("acme", "globex", "initech");

    static void configure(SocketIOServer server, Map<String, Object> store) {
        server.addEventListener("open", String.class, (client, name, ack) -> {
            if (!isKnown(name)) {
                // TODO 1: acknowledge "no such tenant", and return.
            }
            // TODO 1: if the store has no entry with that name, put one into it, add the namespace "/" + name,
            //     and call serve with it and a counter of its own. Then acknowledge "ok".
            // TODO 2: let this happen once, however many clients ask at the same moment.
            // TODO 3: when the last client has left that namespace, remove the namespace and the entry.
        });
    }

    /** Adds what a company's help desk does, before anyone comes to it. */
    private static void serve(SocketIONamespace desk, AtomicInteger tickets) {
        if (!desk.getAllClients().isEmpty()) {
            throw new IllegalStateException(desk.getName() + " had clients before it had listeners");
        }
        desk.addEventListener("ticket", String.class, (client, text, ack) -> {
            if (text == null || text.isBlank()) {
                ack.sendAckData("no text");
                return;
            }
            int number = tickets.incrementAndGet();
            desk.getBroadcastOperations().sendEvent("ticket", number, text);
            ack.sendAckData(number);
        });
    }

    private static boolean isKnown(String name) {
        return name != null && KNOWN.contains(name);
    }

    private Tenants() {}
}
