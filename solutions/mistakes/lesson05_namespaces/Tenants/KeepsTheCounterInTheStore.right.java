// right: the entry is the counter, and its lock is another object
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
            synchronized (KNOWN) {
                if (store.get(name) == null) {
                    AtomicInteger tickets = new AtomicInteger();
                    SocketIONamespace desk = server.addNamespace("/" + name);
                    serve(desk, tickets);
                    desk.addDisconnectListener(gone -> close(server, desk, name, store));
                    store.put(name, tickets);
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

    private static void close(
            SocketIOServer server, SocketIONamespace desk, String name, Map<String, Object> store) {
        synchronized (KNOWN) {
            if (desk.getAllClients().size() == 0) {
                server.removeNamespace(desk.getName());
                store.remove(name);
            }
        }
    }

    private static boolean isKnown(String name) {
        return name != null && KNOWN.contains(name);
    }
}
