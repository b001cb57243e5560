// mistake: -
// has: schedule
// Ada sent her line, the others heard `stopped`, and 3 seconds later they heard it again.
// The task from her last key still waits, and says it once more.
// When somebody has stopped, cancel the waiting task. Or let it look first whether that client is
// still typing.
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
        Map<UUID, ScheduledFuture<?>> typing = new ConcurrentHashMap<>();
        chat.addEventListener("key", String.class, (client, key, ack) -> {
            ScheduledFuture<?> earlier = typing.put(
                    client.getSessionId(),
                    timer.schedule(
                            () -> {
                                typing.remove(client.getSessionId());
                                tellOthers(chat, client, "stopped", nameOf(client));
                            },
                            3,
                            TimeUnit.SECONDS));
            if (earlier == null) {
                tellOthers(chat, client, "typing", nameOf(client));
            } else {
                earlier.cancel(false);
            }
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            if (typing.remove(client.getSessionId()) != null) {
                tellOthers(chat, client, "stopped", nameOf(client));
            }
            tellOthers(chat, client, "said", nameOf(client) + ": " + text);
        });
        chat.addDisconnectListener(client -> {
            if (typing.remove(client.getSessionId()) != null) {
                tellOthers(chat, client, "stopped", nameOf(client));
            }
        });
    }

    static void tellOthers(SocketIONamespace chat, SocketIOClient client, String event, String value) {
        chat.getBroadcastOperations().sendEvent(event, client, value);
    }

    static String nameOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("name");
    }
}
