// mistake: -
// Your server does what a server does that writes `disconnect` when somebody arrives.
// Both lines come at once, and when ada really goes, nothing is written. The code inside the
// parentheses is right; the call around it decides when it is run, and `addConnectListener` runs it
// for everybody who comes.
// Look for the call of SocketIONamespace that takes a listener for those who go.
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
