package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Optional;

/**
 * Doors: announce who joins and who leaves.
 *
 * <p>When a client with a name connects, all others hear {@code joined} with the name. When it has
 * left, in whatever way, the others hear {@code left} with the name. A client without a name is not
 * announced.
 *
 * <p>The page: lessons/lesson02_chat/Doors.adoc
 */
final class Doors {

    static void configure(SocketIONamespace chat) {
        // TODO 1: when a client with a name has connected, send "joined" with the name to the others.
        // TODO 2: when a client with a name has left, send "left" with the name to the others.
    }

    /** The name that the client gave when it connected, as in {@code ?name=ada}, or empty. */
    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }

    private Doors() {}
}
