// mistake: M-SOCKID
// Your server stops logging arrivals after a client has left. Ada left and came back, and her
// second arrival isn't in the log.
// For the server she's a new client with a new id. The listener runs for each connection and
// doesn't need to remember earlier ones.
// Look for a flag that is set when a client leaves.
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        AtomicBoolean over = new AtomicBoolean();
        log.accept("open");
        chat.addConnectListener(client -> {
            if (!over.get()) {
                log.accept("connect " + client.getSessionId());
            }
        });
        chat.addDisconnectListener(client -> {
            over.set(true);
            log.accept("disconnect " + client.getSessionId());
        });
    }
}
