package lesson00_first_chat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;

/**
 * HelloChat: what one person types, everyone reads.
 *
 * <p>A client emits {@code chat message} with a text. Everyone who is connected, including the
 * sender, hears {@code chat message} with that text. One word below is wrong.
 *
 * <p>The page: lessons/lesson00_first_chat/HelloChat.adoc
 */
final class HelloChat {

    static void configure(SocketIONamespace chat) {
        BroadcastOperations everybody = chat.getBroadcastOperations();

        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            // TODO 1: only the sender hears this. Change one word so that everyone does.
            client.sendEvent("chat message", text);
        });
    }

    private HelloChat() {}
}
