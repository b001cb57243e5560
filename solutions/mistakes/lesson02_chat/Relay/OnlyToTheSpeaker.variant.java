// variant of: OnlyToTheSpeaker
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicInteger;

final class Relay {

    private static final String SAID = "said";

    static void configure(SocketIONamespace chat) {
        AtomicInteger count = new AtomicInteger(1);
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            int number = count.getAndIncrement();
            for (SocketIOClient one : chat.getAllClients()) {
                if (one.getSessionId().equals(client.getSessionId())) {
                    one.sendEvent(SAID, number + ". " + text);
                }
            }
            ack.sendAckData(number);
        });
    }
}
