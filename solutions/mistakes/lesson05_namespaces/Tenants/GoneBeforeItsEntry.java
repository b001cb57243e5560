// mistake: -
// has: removeNamespace
// lacks: compute\(|computeIfPresent
// The last one was leaving, and grace was told `ok`: the name was still in the store, and the namespace had already
// gone. Closing takes two steps here, and between them others see a tenant that is half closed.
// Let both be one step of the store: `compute` lets nobody else change this entry meanwhile.
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
            store.computeIfAbsent(name, key -> {
                SocketIONamespace desk = server.addNamespace("/" + key);
                serve(desk, new AtomicInteger());
                AtomicInteger open = new AtomicInteger();
                desk.addConnectListener(c -> open.incrementAndGet());
                desk.addDisconnectListener(c -> {
                    if (open.decrementAndGet() == 0) {
                        server.removeNamespace("/" + key);
                        store.remove(key);
                    }
                });
                return true;
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
