// mistake: M-NSUSER
// Your server sends to rooms now, and still makes a namespace for each user. Any client can connect to it, and
// nobody removes it.
// A namespace that no code needs is memory, and a door that somebody has to guard.
// Take the rest of it out of the connect listener.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;

final class NoNamespaceEach {

    static void configure(SocketIOServer server) {
        SocketIONamespace notes = server.addNamespace("/notes");

        notes.addConnectListener(client -> {
            client.joinRoom("user:" + userOf(client));
            server.addNamespace("/user/" + userOf(client));
        });
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

    static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("user");
    }

    static final class Note {
        public String user;
        public String text;
    }
}
