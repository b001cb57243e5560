// mistake: -
// Your server does what a server does that writes down the first client and no other.
// Ada's arrival is in the log, grace's is not, though both are connected. A flag or a counter in
// the listener stops it from writing a second time; a listener is run for every client anyway, and
// has to remember nothing.
// Look for a field that changes when the first client comes.
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
