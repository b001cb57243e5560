// mistake: -
// Your server prints its lines with `System.out`, and the log stays empty.
// Printed lines appear on your screen, where no other code can read them. The log that `configure`
// gets can be a file, a screen or a test.
// Replace each `System.out.println(…)` with `log.accept(…)` and keep the text.
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
