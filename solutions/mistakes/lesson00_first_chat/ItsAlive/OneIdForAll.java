// mistake: M-SOCKID
// Your server logs the same text after `connect` for every client.
// The lines come at the right moments, but they don't tell ada from grace: the text is one of your
// own, or belongs to the whole chat and not to the one connection.
// Each listener gets the client that it's about as a parameter. Log that client's session id.
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
