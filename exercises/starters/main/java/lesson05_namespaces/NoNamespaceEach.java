package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * NoNamespaceEach: notes for a person, without a namespace for each person.
 *
 * <p>A client emits {@code tell} with a user and a text, and {@code seen} with the number of a note. It
 * works with a namespace for each user, such as {@code /user/ada}. It should work in {@code /notes} alone.
 *
 * <p>The page: lessons/lesson05_namespaces/NoNamespaceEach.adoc
 */
final class NoNamespaceEach {

    static void configure(SocketIOServer server) {
        SocketIONamespace notes = server.addNamespace("/notes");
        Set<String> users = ConcurrentHashMap.newKeySet();

        notes.addConnectListener(client -> {
            // TODO 1: let the client join a room of its user.
            // TODO 2: remove this, and the method that it calls.
            if (users.add(userOf(client))) {
                openNamespaceOf(userOf(client), server);
            }
        });
        notes.addEventListener("tell", Note.class, (client, note, ack) -> {
            if (note == null || note.user == null || note.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            // TODO 1: send to that room of /notes; if nobody is in it, acknowledge "nobody there".
            SocketIONamespace own = server.getNamespace("/user/" + note.user);
            if (own == null || own.getAllClients().isEmpty()) {
                ack.sendAckData("nobody there");
                return;
            }
            own.getBroadcastOperations().sendEvent("note", note.text);
            ack.sendAckData("ok");
        });
        // TODO 2: handle "seen" here, for the other clients of the same user.
    }

    private static void openNamespaceOf(String user, SocketIOServer server) {
        SocketIONamespace own = server.addNamespace("/user/" + user);
        own.addEventListener("seen", Integer.class, (client, number, ack) -> {
            own.getBroadcastOperations().sendEvent("seen", client, number);
            ack.sendAckData("ok");
        });
    }

    /** The user of that client; suppose that the name was checked. */
    static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("user");
    }

    private NoNamespaceEach() {}

    /** The value of {@code tell}. */
    static final class Note {
        public String user;
        public String text;
    }
}
