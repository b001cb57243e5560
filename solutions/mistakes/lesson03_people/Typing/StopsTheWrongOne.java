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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

final class Typing {

    static void configure(SocketIONamespace chat, ScheduledExecutorService timer) {
        // For each client that is typing, the task that will say that it has stopped.
        AtomicReference<ScheduledFuture<?>> typing = new AtomicReference<>();
        chat.addEventListener("key", String.class, (client, key, ack) -> {
            ScheduledFuture<?> earlier = typing.getAndSet(timer.schedule(() -> stop(chat, typing, client), 3, TimeUnit.SECONDS));
            if (earlier == null) {
                tellOthers(chat, client, "typing", nameOf(client));
            } else {
                earlier.cancel(false);
            }
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            stop(chat, typing, client);
            tellOthers(chat, client, "said", nameOf(client) + ": " + text);
        });
        chat.addDisconnectListener(client -> stop(chat, typing, client));
    }

    private static void stop(SocketIONamespace chat, AtomicReference<ScheduledFuture<?>> typing, SocketIOClient client) {
        ScheduledFuture<?> task = typing.getAndSet(null);
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
