// mistake: M-ECHO
// Your server leaves out the client that emitted `tell`. Alan writes a note to himself, and
// doesn't get it.
// The user's room has all clients of that user, and here it has the sender as well. A page shows a
// note when it hears of it.
// Send to the room, and leave out nobody.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;

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
            notes.getRoomOperations("user:" + note.user).sendEvent("note", client, note.text);
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
