package lesson06_wire;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * ASilentLine: who is here, if a line can fall silent without being closed.
 *
 * <p>Each client gives a name when it connects. The others hear {@code came} with the name of a person who
 * comes, and {@code left} with the name of one who is gone. {@code who} is acknowledged with all names. A line
 * that is silent for 10 seconds is a tunnel; after 30 seconds the person is gone.
 *
 * <p>The page: lessons/lesson06_wire/ASilentLine.adoc
 */
final class ASilentLine {

    static void options(Configuration options) {
        // TODO 1: a silent line is noticed after 85 seconds, the library's default. Let it be noticed after 30 at
        //     most. The answer to a ping can come only when a tunnel of 10 seconds has ended, and has to come in
        //     time. In milliseconds.
        options.setPingInterval(25_000);
        options.setPingTimeout(60_000);
    }

    static void configure(SocketIONamespace chat) {
        List<String> present = new CopyOnWriteArrayList<>();
        // TODO 2: a person can come back while the server still counts the old connection. Then nobody has
        //     left, and nobody has come.
        chat.addConnectListener(client -> nameOf(client).ifPresent(name -> {
            present.add(name);
            chat.getBroadcastOperations().sendEvent("came", client, name);
        }));
        chat.addDisconnectListener(client -> nameOf(client).ifPresent(name -> {
            present.remove(name);
            chat.getBroadcastOperations().sendEvent("left", name);
        }));
        chat.addEventListener("who", String.class, (client, none, ack) -> ack.sendAckData(listed(present)));
    }

    /** The names in their order, with commas between them. */
    static String listed(Collection<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }

    /** The name that the client gave when it connected, as in {@code ?name=ada}, or empty. */
    static Optional<String> nameOf(SocketIOClient client) {
        return Optional.ofNullable(client.getHandshakeData().getSingleUrlParam("name"));
    }

    private ASilentLine() {}
}
