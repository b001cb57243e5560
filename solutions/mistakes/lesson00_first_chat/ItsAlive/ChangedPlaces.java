// mistake: -
// Your server does what a server does whose two listeners have changed places.
// Who comes is written down as gone, and who goes as come. The id in each line is right, so the
// listeners are called; only the moments are exchanged.
// Look at each of the two calls on its own: when does it run, and which word does it write?
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        log.accept("open");
        chat.addDisconnectListener(client -> log.accept("connect " + client.getSessionId()));
        chat.addConnectListener(client -> log.accept("disconnect " + client.getSessionId()));
    }
}
