// mistake: -
// lacks: \.remove\(
// Your server removes the namespace and keeps the entry in the store. Anyone who opens the tenant again is
// told `ok`, and finds nothing.
// Two places say whether a tenant is open, so both have to change together.
// Remove the entry where you remove the namespace.
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
                if (!store.containsKey(name)) {
                    store.put(name, "open");
                    SocketIONamespace desk = server.addNamespace("/" + name);
                    serve(desk, new AtomicInteger());
                    desk.addDisconnectListener(gone -> {
                        synchronized (store) {
                            if (desk.getAllClients().isEmpty()) {
                                server.removeNamespace("/" + name);
                            }
                        }
                    });
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
}
