// mistake: M-SOCKID
// Your server does what a server does that writes the same id for everybody.
// The lines come at the right moments, and they cannot tell ada from grace: what stands behind
// `connect` belongs to the chat, or is a text of your own, and not to the one connection.
// Each listener is handed the client that it is about. Ask that client for its session id.
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        log.accept("open");
        chat.addConnectListener(client -> log.accept("connect client"));
        chat.addDisconnectListener(client -> log.accept("disconnect client"));
    }
}
