// mistake: -
// Your server logs `disconnect` when a client connects, and nothing when it leaves.
// The code that writes `disconnect` is in a connect listener, and `addConnectListener` runs its
// listener for each client that connects.
// Find the method of `SocketIONamespace` that adds a listener for clients that leave.
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        log.accept("open");
        chat.addConnectListener(client -> log.accept("connect " + client.getSessionId()));
        chat.addConnectListener(client -> log.accept("disconnect " + client.getSessionId()));
    }
}
