// mistake: M-TRUST
// Your server opens a namespace for any name that a client sends, also for `umbrella`, which isn't on the
// list.
// Each namespace costs memory, so anyone could fill the server with them. It's the same with a pattern
// that any word fits.
// Compare the name with the list before anything else.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

final class Tenants {

    static void configure(SocketIOServer server, Map<String, Object> store) {
        server.addEventListener("open", String.class, (client, name, ack) -> {
            if (name == null) {
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

}
