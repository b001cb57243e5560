// right: the map does both in one step, and keeps only those waiting who ask for the same tenant
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
            store.compute(name, (key, there) -> there != null ? there : begin(server, name, store));
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

    private static Object begin(SocketIOServer server, String name, Map<String, Object> store) {
        SocketIONamespace desk = server.addNamespace("/" + name);
        serve(desk, new AtomicInteger());
        desk.addDisconnectListener(gone -> store.computeIfPresent(name, (key, there) -> {
            if (!desk.getAllClients().isEmpty()) {
                return there;
            }
            server.removeNamespace("/" + name);
            return null;
        }));
        return "open";
    }

    private static boolean isKnown(String name) {
        return name != null && KNOWN.contains(name);
    }
}
