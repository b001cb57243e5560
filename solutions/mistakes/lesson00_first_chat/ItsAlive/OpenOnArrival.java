// mistake: M-ALIVE
// Your server logs `open` when a client connects, not when the server is set up.
// Before the first client comes, the log is empty, so nobody can tell whether the server is alive.
// Code inside a listener waits for a client; code in `configure` itself runs at once.
// Look at `log.accept("open")`: is it inside the braces of a listener, or before them?
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        chat.addConnectListener(client -> {
            log.accept("open");
            log.accept("connect " + client.getSessionId());
        });
        chat.addDisconnectListener(client -> log.accept("disconnect " + client.getSessionId()));
    }
}
