package lesson00_first_chat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.function.Consumer;

/**
 * ItsAlive: the log says when the server opens, who comes and who goes.
 *
 * <p>The log gets {@code open} once, {@code connect} and the client's id whenever somebody comes,
 * {@code disconnect} and the client's id whenever somebody goes.
 *
 * <p>The page: lessons/lesson00_first_chat/ItsAlive.adoc
 */
final class ItsAlive {

    static void configure(SocketIONamespace chat, Consumer<String> log) {
        log.accept("open");
        chat.addConnectListener(client -> log.accept("connect " + client.getSessionId()));
        chat.addDisconnectListener(client -> log.accept("disconnect " + client.getSessionId()));
    }

    private ItsAlive() {}
}
