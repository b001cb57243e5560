// right: it keeps the task with the client
package lesson03_people;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

final class Typing {

    static void configure(SocketIONamespace chat, ScheduledExecutorService timer) {
        chat.addEventListener("key", String.class, (client, key, ack) -> {
            if (!cancels(client)) {
                tellOthers(chat, client, "typing", nameOf(client));
            }
            client.set("task", timer.schedule(() -> stop(chat, client), 3, TimeUnit.SECONDS));
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            stop(chat, client);
            tellOthers(chat, client, "said", nameOf(client) + ": " + text);
        });
        chat.addDisconnectListener(client -> stop(chat, client));
    }

    private static void stop(SocketIONamespace chat, SocketIOClient client) {
        if (cancels(client)) {
            tellOthers(chat, client, "stopped", nameOf(client));
        }
    }

    private static boolean cancels(SocketIOClient client) {
        ScheduledFuture<?> task = client.get("task");
        if (task == null) {
            return false;
        }
        task.cancel(false);
        client.del("task");
        return true;
    }

    static void tellOthers(SocketIONamespace chat, SocketIOClient client, String event, String value) {
        chat.getBroadcastOperations().sendEvent(event, client, value);
    }

    static String nameOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("name");
    }
}
