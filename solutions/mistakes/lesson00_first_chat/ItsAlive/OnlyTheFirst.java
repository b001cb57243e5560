// mistake: -
// Your server logs only the first client that connects. Ada's arrival is in the log, grace's isn't,
// although both are connected.
// A flag or a counter in the listener stops the second line. The listener runs for every client,
// and it doesn't need to remember anything.
// Look for a variable that changes when the first client connects.
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        AtomicBoolean first = new AtomicBoolean(true);
        log.accept("open");
        chat.addConnectListener(client -> {
            if (first.getAndSet(false)) {
                log.accept("connect " + client.getSessionId());
            }
        });
        chat.addDisconnectListener(client -> log.accept("disconnect " + client.getSessionId()));
    }
}
