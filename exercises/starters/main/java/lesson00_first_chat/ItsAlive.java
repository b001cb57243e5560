package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;

/**
 * ItsAlive: the log says when the server is set up, and which clients connect and leave.
 *
 * <p>The log gets {@code open} once, {@code connect} and the id whenever a client connects, and
 * {@code disconnect} and the id whenever a client leaves.
 *
 * <p>The page: lessons/lesson00_first_chat/ItsAlive.adoc
 */
final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        log.accept("open");
        chat.addConnectListener(client -> log.accept("connect " + client.getSessionId()));
        // TODO 1: this listener writes its line too early. When should it run?
        chat.addConnectListener(client -> log.accept("disconnect " + client.getSessionId()));
    }

    private ItsAlive() {}
}
