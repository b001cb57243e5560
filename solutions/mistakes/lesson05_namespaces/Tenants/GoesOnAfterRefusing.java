// mistake: -
// Your server answers `no such tenant`, and goes on: it makes the namespace and answers a second
// time, and the library drops the second answer.
// `sendAckData` sends an answer. It doesn't end the handler.
// Look at what runs after the refusal, and end the handler there.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

final class Tenants {

    private static final Set<String> KNOWN = Set.of("acme", "globex", "initech");

    static void configure(SocketIOServer server, Map<String, Object> store) {

        server.addEventListener("open", String.class, (client, name, ack) -> {
            if (!isKnown(name)) {
                ack.sendAckData("no such tenant");
            }
            synchronized (store) {
                if (!store.containsKey(name)) {
                    AtomicInteger tickets = new AtomicInteger();
                    store.put(name, tickets);
                    SocketIONamespace desk = server.addNamespace("/" + name);
                    serve(desk, tickets);
                    desk.addDisconnectListener(gone -> {
                        synchronized (store) {
                            if (desk.getAllClients().isEmpty()) {
                                store.remove(name);
                                server.removeNamespace("/" + name);
                            }
                        }
                    });
                }
            }
            ack.sendAckData("ok");
        });

    }

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
