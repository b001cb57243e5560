// right: it sends to one client after another, which is what `everybody.sendEvent` does inside
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            for (SocketIOClient one : chat.getAllClients()) {
                one.sendEvent("chat message", text);
            }
        });
    }
}
