// mistake: -
// has: decrement\w*\(|--|addAndGet\(-1|merge\([^;]*-1
// Ada left, and your server removed the namespace. Grace was still there, and was disconnected.
// Your number was at 0 when one of two had left.
// Either it isn't raised for each client, or it's lowered more than once: if each opening adds a
// disconnect listener, all of them run for each client that leaves.
// Count your listeners, or ask the namespace which clients are there.
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
                ack.sendAckData("no such tenant");
                return;
            }
            AtomicInteger users = (AtomicInteger) store.computeIfAbsent(name, tenant -> {
                serve(server.addNamespace("/" + tenant), new AtomicInteger());
                return new AtomicInteger();
            });
            users.incrementAndGet();
            server.getNamespace("/" + name).addDisconnectListener(gone -> {
                if (users.decrementAndGet() == 0) {
                    server.removeNamespace("/" + name);
                    store.remove(name);
                }
            });
            ack.sendAckData("ok");
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
