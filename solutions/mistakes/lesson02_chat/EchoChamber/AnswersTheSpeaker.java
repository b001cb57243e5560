// mistake: M-EMITSELF
// Your server does what a server does that sends the line back to the speaker only.
// No line comes twice any more, but the others hear nothing: `speaker` is one connection, and with a
// single handler it is the only one that is spoken to.
// Who hears a line and how often a handler runs are two questions. The sending line was right as it
// was; what has to move is the call that adds the handler.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;

final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> client.sendEvent("welcome", "Say something."));
        chat.addEventListener("say", String.class, (speaker, text, ack) -> {
            speaker.sendEvent("said", text);
        });
    }
}
