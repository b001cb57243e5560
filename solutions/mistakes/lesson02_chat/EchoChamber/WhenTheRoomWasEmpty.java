// mistake: M-PERCONN
// Your server does what a server does that adds the handler when the first one arrives.
// That works until everybody has left: the next one to come is the first again, and adds a second
// handler beside the old one, which never went away. From then on each line is heard twice.
// Handlers outlive connections. Nobody has to arrive before one can be added: put the call of
// `addEventListener` into `configure`, where it runs once, before anybody is there.
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
