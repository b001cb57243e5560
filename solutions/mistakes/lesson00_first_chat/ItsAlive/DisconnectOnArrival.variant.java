// variant of: DisconnectOnArrival
package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;

final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        log.accept("open");
        chat.addConnectListener(client -> {
            String id = client.getSessionId().toString();
            log.accept("connect " + id);
            log.accept("disconnect " + id);
        });
    }
}
