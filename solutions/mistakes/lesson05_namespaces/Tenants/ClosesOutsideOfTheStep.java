// mistake: -
// has: removeNamespace
// While ada, the last one, was leaving, grace opened the tenant and was told `ok`, and it doesn't
// work. To close it, your server looks who is there, and removes the namespace and the entry. Grace
// came between two of these.
// The look and both removals have to be one step, in which nobody opens. Look which lock, or which
// step of the map, each of them is in.
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
                return;
            }
            store.computeIfAbsent(name, n -> {
                AtomicInteger tickets = new AtomicInteger();
                SocketIONamespace desk = server.addNamespace("/" + n);
                serve(desk, tickets);
                desk.addDisconnectListener(c -> {
                    if (desk.getAllClients().isEmpty() && store.containsKey(n)) {
                        server.removeNamespace("/" + n);
                        store.computeIfPresent(n, (key, entry) -> null);
                    }
                });
                return tickets;
            });
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
