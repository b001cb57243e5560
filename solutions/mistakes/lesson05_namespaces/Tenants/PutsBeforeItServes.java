// mistake: -
// has: addNamespace\((?:(?!serve\()[\s\S])*store\s*\.put\w*\((?:(?!addNamespace\()[\s\S])*\bserve\(
// has: synchronized|[lL]ock\(
// Your server adds the namespace, makes the entry, and only then calls `serve`. Here grace was in the
// namespace before it had listeners.
// A lock keeps other openings waiting, and not a client that connects: that one takes no lock, and
// needs nothing but the name.
// What may run between `addNamespace` and `serve`?
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

final class Tenants {

    private static final Set<String> KNOWN = Set.of("acme", "globex", "initech");

    static void configure(SocketIOServer server, Map<String, Object> store) {
        server.addEventListener("open", String.class, (client, name, ack) -> {
            if (!isKnown(name)) {
                ack.sendAckData("no such tenant");
                return;
            }
            synchronized (store) {
                SocketIONamespace desk = server.addNamespace("/" + name);
                if (store.put(name, desk) == null) {
                    desk.addDisconnectListener(gone -> {
                        synchronized (store) {
                            if (desk.getAllClients().isEmpty() && store.remove(name, desk)) {
                                server.removeNamespace("/" + name);
                            }
                        }
                    });
                    serve(desk, new AtomicInteger());
                }
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
