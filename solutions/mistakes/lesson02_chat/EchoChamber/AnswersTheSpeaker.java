// mistake: M-EMITSELF
// Your server sends `said` to the sender only. No line comes twice any more, but the others hear
// nothing.
// `speaker` is one connection: the one that the event came in on. How often a
// handler runs has nothing to do with who hears a line.
// The line that sends was right in the starter: put it back. Only the call that adds the handler
// has to move.
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
