// mistake: -
// Your server does what a server does that drops a line equal to the one before.
// That hides the copies, and it hides real lines too: who says `ha` twice means two lines, and only
// one arrives. The handlers are still as many as there were arrivals; all but the first now run for
// nothing.
// The cure is not to sort out copies but to make none: add the handler once, outside the connect
// listener.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicReference;

final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        AtomicReference<String> last = new AtomicReference<>("");
        chat.addConnectListener(client -> {
            client.sendEvent("welcome", "Say something.");
            chat.addEventListener("say", String.class, (speaker, text, ack) -> {
                if (!text.equals(last.getAndSet(text))) {
                    chat.getBroadcastOperations().sendEvent("said", text);
                }
            });
        });
    }
}
