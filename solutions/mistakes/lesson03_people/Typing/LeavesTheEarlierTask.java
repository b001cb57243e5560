// mistake: -
// has: schedule
// lacks: "key"[\s\S]*?\.put\([\s\S]*?\.get\([\s\S]*?\.cancel\([\s\S]*?"say"
// Ada pressed a key 2 seconds ago, and the others heard that she has stopped.
// The task that an earlier key of hers has scheduled still waited, and ran 3 seconds after that
// key.
// Each key begins the 3 seconds anew: cancel the task that waits, and schedule another one.
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

final class Typing {

    static void configure(SocketIONamespace chat, ScheduledExecutorService timer) {
        // For each client that is typing, the task that will say that it has stopped.
        Map<UUID, ScheduledFuture<?>> typing = new ConcurrentHashMap<>();
        chat.addEventListener("key", String.class, (client, key, ack) -> {
            ScheduledFuture<?> earlier = typing.put(
                    client.getSessionId(), timer.schedule(() -> stop(chat, typing, client), 3, TimeUnit.SECONDS));
            if (earlier == null) {
                tellOthers(chat, client, "typing", nameOf(client));
            }
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            stop(chat, typing, client);
            tellOthers(chat, client, "said", nameOf(client) + ": " + text);
        });
        chat.addDisconnectListener(client -> stop(chat, typing, client));
    }

    private static void stop(SocketIONamespace chat, Map<UUID, ScheduledFuture<?>> typing, SocketIOClient client) {
        ScheduledFuture<?> task = typing.remove(client.getSessionId());
        if (task != null) {
            task.cancel(false);
            tellOthers(chat, client, "stopped", nameOf(client));
        }
    }

    /** Sends to everyone except that client. */
    static void tellOthers(SocketIONamespace chat, SocketIOClient client, String event, String value) {
        chat.getBroadcastOperations().sendEvent(event, client, value);
    }

    /** The name that the client gave when it connected, as in {@code ?name=ada}. */
    static String nameOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("name");
    }

    private Typing() {}
}
