// mistake: M-NSURL
// Your server has made a namespace that nobody opened: only `initech` was, and grace gets into `acme`.
// A namespace is no address that is simply there. It costs memory, and as long as it's there,
// anyone can connect to it.
// Make each one when it's opened first.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

final class Tenants {

    private static final Set<String> KNOWN = Set.of("acme", "globex", "initech");

    static void configure(SocketIOServer server, Map<String, Object> store) {
        KNOWN.forEach(name -> serve(server.addNamespace("/" + name), new AtomicInteger()));
        server.addEventListener("open", String.class, (client, name, ack) -> {
            if (!isKnown(name)) {
                ack.sendAckData("no such tenant");
                return;
            }
            store.put(name, "open");
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
