// mistake: -
// Your server does what a server does that prints where it should log.
// The lines may be on your screen, and the log that was handed in stays empty. What is printed
// passes by and nobody else can read it; a log that is handed in can be a file, a screen, a test.
// Look for System.out: the same text goes into `log.accept(…)`.
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        System.out.println("open");
        chat.addConnectListener(client -> System.out.println("connect " + client.getSessionId()));
        chat.addDisconnectListener(
                client -> System.out.println("disconnect " + client.getSessionId()));
    }
}
