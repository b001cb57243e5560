// mistake: -
// Grace opened the tenant and didn't connect. Ada, the last one who was connected, has left, and
// the entry is still in the store.
// Your server counts openings, or keeps the tenant for those who have only opened it.
// The page says that only connected clients count. Look who is in the tenant's namespace.
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
        Map<String, Integer> users = new ConcurrentHashMap<>();
        server.addEventListener("open", String.class, (client, name, ack) -> {
            if (!isKnown(name)) {
                ack.sendAckData("no such tenant");
                return;
            }
            synchronized (store) {
                users.merge(name, 1, Integer::sum);
                if (!store.containsKey(name)) {
                    SocketIONamespace desk = server.addNamespace("/" + name);
                    serve(desk, new AtomicInteger());
                    store.put(name, desk);
                    desk.addDisconnectListener(gone -> {
                        synchronized (store) {
                            if (users.merge(name, -1, Integer::sum) <= 0) {
                                users.remove(name);
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
