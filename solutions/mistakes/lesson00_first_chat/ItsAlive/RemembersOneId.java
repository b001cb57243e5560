// mistake: M-SOCKID
// Your server does what a server does that keeps one id for all who go. Two clients were here, and
// the log says twice that the first of them went. One variable has room for one client, and two can
// be connected at the same time. The disconnect listener is handed the client that went: ask that
// client for its id.
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        AtomicReference<UUID> id = new AtomicReference<>();
        log.accept("open");
        chat.addConnectListener(client -> {
            id.compareAndSet(null, client.getSessionId());
            log.accept("connect " + client.getSessionId());
        });
        chat.addDisconnectListener(client -> log.accept("disconnect " + id.getAndSet(null)));
    }
}
