// mistake: M-ACKAUTO
// has: putIfAbsent|store\.put\([^;{]*\) ?== ?null
// lacks: synchronized|lock\(|computeIfAbsent|store\.compute\(
// Only one client that opens the tenant calls `serve`. But the namespace is there before that, and
// the entry as well: another client can connect, or is told `ok`, while the listeners are still
// missing. Here a client was in the namespace when `serve` came to add them.
// Let the namespace, its listeners and the entry come in one step, or under a lock for which the
// others wait.
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
            SocketIONamespace desk = server.addNamespace("/" + name);
            if (store.putIfAbsent(name, desk) == null) {
                serve(desk, new AtomicInteger());
                desk.addDisconnectListener(gone -> {
                    if (desk.getAllClients().isEmpty()) {
                        store.remove(name);
                        server.removeNamespace("/" + name);
                    }
                });
            }
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
