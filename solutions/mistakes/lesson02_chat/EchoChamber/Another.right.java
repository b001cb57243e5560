// right: the two listeners are methods, and `configure` adds them in the other order
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (speaker, text, ack) -> tellAll(chat, text));
        chat.addConnectListener(EchoChamber::welcome);
    }

    private static void tellAll(SocketIONamespace chat, String text) {
        for (SocketIOClient one : chat.getAllClients()) {
            one.sendEvent("said", text);
        }
    }

    private static void welcome(SocketIOClient client) {
        client.sendEvent("welcome", "Say something.");
    }
}
