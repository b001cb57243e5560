// right: it looks for the clients of the user among all, without a room
package lesson05_namespaces;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;

final class NoNamespaceEach {

    static void configure(SocketIOServer server) {
        SocketIONamespace notes = server.addNamespace("/notes");

                notes.addEventListener("tell", Note.class, (client, note, ack) -> {
            if (note == null || note.user == null || note.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String answer = "nobody there";
            for (SocketIOClient each : notes.getAllClients()) {
                if (note.user.equals(userOf(each))) {
                    each.sendEvent("note", note.text);
                    answer = "ok";
                }
            }
            ack.sendAckData(answer);
        });
        notes.addEventListener("seen", Integer.class, (client, number, ack) -> {
            if (number == null) {
                ack.sendAckData("invalid");
                return;
            }
            for (SocketIOClient each : notes.getAllClients()) {
                if (!each.equals(client) && userOf(each).equals(userOf(client))) {
                    each.sendEvent("seen", number);
                }
            }
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
