package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;

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

        notes.addConnectListener(client -> client.joinRoom("user:" + userOf(client)));
        notes.addEventListener("tell", Note.class, (client, note, ack) -> {
            if (note == null || note.user == null || note.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            if (notes.getRoomOperations("user:" + note.user).getClients().isEmpty()) {
                ack.sendAckData("nobody there");
                return;
            }
            notes.getRoomOperations("user:" + note.user).sendEvent("note", note.text);
            ack.sendAckData("ok");
        });
        notes.addEventListener("seen", Integer.class, (client, number, ack) -> {
            if (number == null) {
                ack.sendAckData("invalid");
                return;
            }
            notes.getRoomOperations("user:" + userOf(client)).sendEvent("seen", client, number);
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
