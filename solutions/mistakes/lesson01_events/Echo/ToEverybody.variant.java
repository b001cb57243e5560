// variant of: ToEverybody
package lesson01_events;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            for (SocketIOClient other : chat.getAllClients()) {
                other.sendEvent("hello", text);
            }
        });
    }
}
