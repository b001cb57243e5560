// mistake: M-PERCONN
// Your server adds a handler when the first client connects. After everyone has left, the next
// client is the first again and adds a second handler. The old one is still there, so each line is
// heard twice.
// Handlers stay when clients leave, and a handler can be added before any client connects.
// Put `addEventListener` into `configure` itself, where it runs once.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;

final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> {
            client.sendEvent("welcome", "Say something.");
            if (chat.getAllClients().size() == 1) {
                chat.addEventListener("say", String.class, (speaker, text, ack) -> {
                    chat.getBroadcastOperations().sendEvent("said", text);
                });
            }
        });
    }
}
