// mistake: -
// has: "key"[\s\S]*?\.put\([\s\S]*?\.get\([\s\S]*?\.cancel\([\s\S]*?"say"
// Ada pressed a key 2 seconds ago, and the others heard that she has stopped.
// Your code puts a new task into the map, and then fetches the one that's there and cancels it.
// That is the new one. The task of the earlier key still waits.
// Which task does the map hold when you fetch it, and where is the other one by then?
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Typing: the others see that ada is typing.
 *
 * <p>A client emits {@code key} for each key that is pressed. The others hear {@code typing} with the
 * person's name once, when they begin. They hear {@code stopped} with the name when no key has come for
 * 3 seconds, when the person has sent a line, or when they have left.
 *
 * <p>The page: lessons/lesson03_people/Typing.adoc
 */
final class Typing {

    static void configure(SocketIONamespace chat, ScheduledExecutorService timer) {
        // For each client that is typing, the task that will say that it has stopped.
        Map<UUID, ScheduledFuture<?>> typing = new ConcurrentHashMap<>();
        chat.addEventListener("key", String.class, (client, key, ack) -> {
            boolean first = !typing.containsKey(client.getSessionId());
            typing.put(client.getSessionId(), timer.schedule(() -> stop(chat, typing, client), 3, TimeUnit.SECONDS));
            if (first) {
                tellOthers(chat, client, "typing", nameOf(client));
            } else {
                typing.get(client.getSessionId()).cancel(false);
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
