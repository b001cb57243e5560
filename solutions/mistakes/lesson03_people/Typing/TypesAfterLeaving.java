// mistake: -
// Ada left while she was typing, and the others see her typing for 3 seconds more.
// The line broke, so nobody will press a key any more, and `say` will never come.
// The disconnect listener has to do the same as the handler of `say`: say that she has stopped, if
// she was typing.
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
                    client.getSessionId(), timer.schedule(() -> stop(chat, typing, client), 3, TimeUnit.SECONDS));
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
    }

    private static void stop(SocketIONamespace chat, Map<UUID, ScheduledFuture<?>> typing, SocketIOClient client) {
        ScheduledFuture<?> task = typing.remove(client.getSessionId());
        if (task != null) {
            task.cancel(false);
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
