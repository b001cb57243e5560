// mistake: M-SOCKID
// Your server does what a server does that stops its log when somebody has gone. Ada went and came
// back, and her second arrival is not in the log. For the server she is a new client with a new id.
// A listener runs for each client and each time; it has to remember nothing. Look for a flag that
// is set when somebody goes.
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
