// mistake: M-SOCKID
// has: Map<String, ?(?:SocketIOClient|UUID|String)>
// has: putIfAbsent|computeIfAbsent|containsKey|== null
// lacks: (?:Set|List|Collection|Queue)<(?:SocketIOClient|UUID)>
// Your server remembers one client for each user, the one that came first, and sends only to that
// one. The user's other clients hear nothing.
// A person can have several connections. A room holds all of them, and forgets each one that ends;
// a map with one client for each name has one.
// Send to a room.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class NoNamespaceEach {

    static void configure(SocketIOServer server) {
        SocketIONamespace notes = server.addNamespace("/notes");

        Map<String, SocketIOClient> first = new ConcurrentHashMap<>();

        notes.addConnectListener(client -> {
            client.joinRoom("user:" + userOf(client));
            first.putIfAbsent(userOf(client), client);
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
            first.get(note.user).sendEvent("note", note.text);
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
