// mistake: -
// has: Future
// lacks: Map<[^;]*Future|client\.set\(
// Ada has stopped, and grace is still typing. Your server keeps one task for all clients, so it
// mixes them up: a key of one cancels the task of the other.
// Each client stops at its own time.
// Keep a task for each client, under its session id, and cancel only that one.
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

final class Typing {

    static void configure(SocketIONamespace chat, ScheduledExecutorService timer) {
        Set<UUID> typing = ConcurrentHashMap.newKeySet();
        AtomicReference<ScheduledFuture<?>> task = new AtomicReference<>();
        chat.addEventListener("key", String.class, (client, key, ack) -> {
            if (typing.add(client.getSessionId())) {
                tellOthers(chat, client, "typing", nameOf(client));
            }
            ScheduledFuture<?> earlier =
                    task.getAndSet(timer.schedule(() -> stop(chat, typing, client), 3, TimeUnit.SECONDS));
            if (earlier != null) {
                earlier.cancel(false);
            }
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            stop(chat, typing, client);
            tellOthers(chat, client, "said", nameOf(client) + ": " + text);
        });
        chat.addDisconnectListener(client -> stop(chat, typing, client));
    }

    private static void stop(SocketIONamespace chat, Set<UUID> typing, SocketIOClient client) {
        if (typing.remove(client.getSessionId())) {
            tellOthers(chat, client, "stopped", nameOf(client));
        }
    }

    static void tellOthers(SocketIONamespace chat, SocketIOClient client, String event, String value) {
        chat.getBroadcastOperations().sendEvent(event, client, value);
    }

    static String nameOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("name");
    }
}
