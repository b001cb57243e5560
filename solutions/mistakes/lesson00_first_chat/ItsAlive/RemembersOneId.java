// mistake: M-SOCKID
// Your server keeps one id for all clients. Grace left, and the log says that ada did.
// One variable holds one id, and two clients can be connected at the same time.
// The disconnect listener gets the client that has left as its parameter. Log that client's session
// id.
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
