// mistake: -
// has: delayedExecutor|schedule\w*\(|[sS]leep\(|new Thread|new Timer|startVirtualThread|runAsync|ofVirtual
// The last client has left, and the tenant isn't closed yet: your server does it later, in another
// thread. Until then, an opening finds the old entry, and then the namespace is taken away.
// The task says that the tenant is closed when the last client has left. There's nothing to wait
// for.
// Do all of it in the disconnect listener, before that returns.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
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
            synchronized (store) {
                if (!store.containsKey(name)) {
                    store.put(name, "open");
                    SocketIONamespace desk = server.addNamespace("/" + name);
                    serve(desk, new AtomicInteger());
                    desk.addDisconnectListener(gone -> {
                        Executor later = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);
                        later.execute(() -> {
                            synchronized (store) {
                                if (desk.getAllClients().isEmpty()) {
                                    store.remove(name);
                                    server.removeNamespace("/" + name);
                                }
                            }
                        });
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

    private Tenants() {}
}
