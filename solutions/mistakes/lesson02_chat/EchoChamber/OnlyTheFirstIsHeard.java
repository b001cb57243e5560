// mistake: M-PERCONN
// Your server passes on only what the first client says. No line comes twice any more, but nobody
// hears the others, and after the first client has left, nobody hears anyone.
// In netty-socketio a handler belongs to the chat and runs for every sender. `speaker` says who it
// was this time.
// Move `addEventListener` out of the connect listener, and don't compare `speaker` with any client.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicBoolean;

final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        AtomicBoolean added = new AtomicBoolean();
        chat.addConnectListener(client -> {
            client.sendEvent("welcome", "Say something.");
            if (!added.getAndSet(true)) {
                chat.addEventListener("say", String.class, (speaker, text, ack) -> {
                    if (speaker.getSessionId().equals(client.getSessionId())) {
                        chat.getBroadcastOperations().sendEvent("said", text);
                    }
                });
            }
        });
    }
}
