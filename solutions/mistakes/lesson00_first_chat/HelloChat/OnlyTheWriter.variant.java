// variant of: OnlyTheWriter
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("chat message", String.class, (from, text, ack) -> {
            SocketIOClient same = chat.getClient(from.getSessionId());
            same.sendEvent("chat message", text);
        });
    }
}
