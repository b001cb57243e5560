// mistake: -
// Your server does what a server does that never hears of anybody who goes.
// `open` and `connect` are right. The line with `disconnect` is written by no listener that is run:
// it was taken out, or it is handed over for something that does not happen here.
// Look at the last line of configure, and name the moment at which its code is run.
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        log.accept("open");
        chat.addConnectListener(client -> log.accept("connect " + client.getSessionId()));
    }
}
