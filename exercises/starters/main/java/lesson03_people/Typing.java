package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;

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
            // TODO 1: the others hear "typing", at the first key only.
            // TODO 2: 3 seconds after the last key, the others hear "stopped".
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            // TODO 3: the others hear "stopped" now, and no second time later.
            tellOthers(chat, client, "said", nameOf(client) + ": " + text);
        });
        // TODO 3: the same at once when a client has left that was typing.
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
