// mistake: -
// has: addDisconnectListener[\s\S]*?\.remove(If)?\(
// Grace has two clients, and one of them has disconnected. The other one is still there, and your
// server answers `nobody there`.
// A user is gone when the last connection has ended. A set or a map with one entry for each user
// loses it when the first one ends.
// Ask for the clients that are there now, such as the members of the user's room.
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class NoNamespaceEach {

    static void configure(SocketIOServer server) {
        SocketIONamespace notes = server.addNamespace("/notes");

        Set<String> users = ConcurrentHashMap.newKeySet();

        notes.addConnectListener(client -> {
            users.add(userOf(client));
            client.joinRoom("user:" + userOf(client));
        });
        notes.addDisconnectListener(client -> users.remove(userOf(client)));
        notes.addEventListener("tell", Note.class, (client, note, ack) -> {
            if (note == null || note.user == null || note.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            if (!users.contains(note.user)) {
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
