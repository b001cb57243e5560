// mistake: -
// Three seconds have passed without a key, and nobody heard `stopped`. On the others' pages, ada
// types for ever.
// Nothing reaches your server when somebody does *not* press a key. It has to notice by itself.
// Schedule a task with `timer` that tells the others, 3 seconds after a key.
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

final class Typing {

    static void configure(SocketIONamespace chat, ScheduledExecutorService timer) {
        Set<UUID> typing = ConcurrentHashMap.newKeySet();
        chat.addEventListener("key", String.class, (client, key, ack) -> {
            if (typing.add(client.getSessionId())) {
                tellOthers(chat, client, "typing", nameOf(client));
            }
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            if (typing.remove(client.getSessionId())) {
                tellOthers(chat, client, "stopped", nameOf(client));
            }
            tellOthers(chat, client, "said", nameOf(client) + ": " + text);
        });
        chat.addDisconnectListener(client -> {
            if (typing.remove(client.getSessionId())) {
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
