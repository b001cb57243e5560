// right: it asks for a clock as well, and a task looks when the last key came
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

final class Typing {

    static void configure(SocketIONamespace chat, ScheduledExecutorService timer, Clock clock) {
        Map<UUID, Instant> lastKey = new ConcurrentHashMap<>();
        chat.addEventListener("key", String.class, (client, key, ack) -> {
            if (lastKey.put(client.getSessionId(), clock.instant()) == null) {
                tellOthers(chat, client, "typing", nameOf(client));
            }
            timer.schedule(
                    () -> {
                        Instant last = lastKey.get(client.getSessionId());
                        if (last != null && !clock.instant().isBefore(last.plusSeconds(3))) {
                            stop(chat, lastKey, client);
                        }
                    },
                    3,
                    TimeUnit.SECONDS);
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            stop(chat, lastKey, client);
            tellOthers(chat, client, "said", nameOf(client) + ": " + text);
        });
        chat.addDisconnectListener(client -> stop(chat, lastKey, client));
    }

    private static void stop(SocketIONamespace chat, Map<UUID, Instant> lastKey, SocketIOClient client) {
        if (lastKey.remove(client.getSessionId()) != null) {
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
