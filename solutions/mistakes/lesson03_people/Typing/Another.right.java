// right: it counts keys, and a task tells only if no key has come since
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

final class Typing {

    static void configure(SocketIONamespace chat, ScheduledExecutorService timer) {
        Map<UUID, Long> last = new ConcurrentHashMap<>();
        AtomicLong keys = new AtomicLong();
        chat.addEventListener("key", String.class, (client, key, ack) -> {
            UUID me = client.getSessionId();
            Long now = keys.incrementAndGet();
            if (last.put(me, now) == null) {
                tellOthers(chat, client, "typing", nameOf(client));
            }
            timer.schedule(
                    () -> {
                        if (last.remove(me, now)) {
                            tellOthers(chat, client, "stopped", nameOf(client));
                        }
                    },
                    3000,
                    TimeUnit.MILLISECONDS);
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            if (last.remove(client.getSessionId()) != null) {
                tellOthers(chat, client, "stopped", nameOf(client));
            }
            tellOthers(chat, client, "said", nameOf(client) + ": " + text);
        });
        chat.addDisconnectListener(client -> {
            if (last.remove(client.getSessionId()) != null) {
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
