// mistake: M-PERCONN
// Your server does what a server does whose one handler belongs to the first who came. No line
// comes twice any more, but only the first speaker is heard, and when she has gone nobody is. In
// this library a handler belongs to the chat and runs for whoever speaks; `speaker` says who it was
// this time. Move the call of `addEventListener` out of the connect listener, and compare the
// speaker with nobody.
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
