// variant of: StillForEverybodyWhoArrives
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(EchoChamber::arrives);
    }

    private static void arrives(SocketIOClient client) {
        SocketIONamespace here = client.getNamespace();
        client.sendEvent("welcome", "Say something.");
        here.addEventListener("say", String.class, (speaker, text, ack) -> {
            for (SocketIOClient one : here.getAllClients()) {
                one.sendEvent("said", text);
            }
        });
    }
}
