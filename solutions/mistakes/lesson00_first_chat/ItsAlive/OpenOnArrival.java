// mistake: M-ALIVE
// Your server does what a server does that says `open` when the first client comes, or each time.
// Before anybody arrives the log is empty: nobody could tell whether the server is set up or dead.
// A line inside a listener waits for a client; a line in `configure` itself runs at once.
// Look where `log.accept("open")` stands: inside the braces of a listener, or before them?
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
