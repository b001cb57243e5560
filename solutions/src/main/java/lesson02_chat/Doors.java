package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Optional;

/**
 * Doors: the others are told who comes and who goes.
 *
 * <p>Who connects with a name is announced: all the others hear {@code joined} with the name. When
 * that client is gone, however it went, the others hear {@code left} with the name. Who gave no name
 * comes and goes in silence.
 *
 * <p>The page: lessons/lesson02_chat/Doors.adoc
 */
final class Doors {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client ->
                nameOf(client).ifPresent(name -> chat.getBroadcastOperations().sendEvent("joined", client, name)));
        chat.addDisconnectListener(client ->
                nameOf(client).ifPresent(name -> chat.getBroadcastOperations().sendEvent("left", client, name)));
    }

    /** The name that the client gave when it connected, as in {@code ?name=ada}; empty if none. */
    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }

    private Doors() {}
}
