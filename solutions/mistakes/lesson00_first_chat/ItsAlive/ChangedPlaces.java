// mistake: -
// Your server logs `disconnect` when a client connects, and `connect` when it leaves.
// Both listeners run, and the id in each line is right, but each listener writes the other one's
// word.
// Look at the two calls one by one: when does the listener run, and which word does it write?
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
