// mistake: -
// Your server logs nothing when a client leaves. `open` and `connect` are right.
// No listener that runs writes the line with `disconnect`: the line was removed, or its listener
// waits for something that doesn't happen here.
// Look at the last line of `configure`. When does its code run?
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        log.accept("open");
        chat.addConnectListener(client -> log.accept("connect " + client.getSessionId()));
    }
}
