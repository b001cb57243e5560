// mistake: -
// Your server drops a line that equals the one before it. That removes the copies, but also real
// lines: ada says `ha` twice, and only one arrives.
// There are still as many handlers as there were arrivals, and all but the first run for nothing.
// Don't filter the copies, avoid them: add the handler once, outside the connect listener.
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
