// mistake: -
// Your server sends `seen` to everyone in `/notes` except the sender. Ada hears what grace has seen.
// The namespace of a user held the clients of that user only; in `/notes` there are all of them.
// Send to the room of the client's user.
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
            notes.getRoomOperations("user:" + note.user).sendEvent("note", note.text);
            ack.sendAckData("ok");
        });
        notes.addEventListener("seen", Integer.class, (client, number, ack) -> {
            if (number == null) {
                ack.sendAckData("invalid");
                return;
            }
            notes.getBroadcastOperations().sendEvent("seen", client, number);
            ack.sendAckData("ok");
        });
    }

    static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("user");
    }

    static final class Note {
        public String user;
        public String text;
    }
}
