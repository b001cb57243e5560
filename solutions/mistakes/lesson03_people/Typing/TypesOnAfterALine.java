// mistake: -
// has: Map<
// lacks: Set<|newKeySet|client\.set\(
// Ada sent a line and typed again, and nobody heard the second `typing`.
// With her line, the others heard `stopped`, but your server still takes her for typing: her entry
// is left in the map.
// Whatever ends the typing has to remove the entry as well, so that the next key is a first one.
// One method for all the ends does that.
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
            } else {
                earlier.cancel(false);
            }
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            ScheduledFuture<?> task = typing.get(client.getSessionId());
            if (task != null && task.cancel(false)) {
                tellOthers(chat, client, "stopped", nameOf(client));
            }
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
