// mistake: -
// has: "not here"
// Nobody of the user alan is here, and ada's phone hears the word all the same.
// Your server sends to the sender's other clients before it looks for the receiver's, or although
// it has found none.
// If nobody is here, nobody hears anything: look for the receiver's clients before anything is
// sent.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashSet;
import java.util.Set;

final class PrivateWord {

    private static final Set<String> PUBLIC_ROOMS = Set.of("tea", "coffee");

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> client.joinRoom(roomOf(userOf(client))));

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            Set<SocketIOClient> hearers = new HashSet<>(chat.getRoomOperations(roomOf(word.to), roomOf(userOf(client)))
                    .getClients());
            hearers.remove(client);
            hearers.forEach(each -> each.sendEvent("whispered", line));
            boolean nobody = chat.getRoomOperations(roomOf(word.to)).getClients().isEmpty();
            ack.sendAckData(nobody ? "not here" : "ok");
        });

        chat.addEventListener("join", String.class, (client, room, ack) -> {
            if (room != null && PUBLIC_ROOMS.contains(room)) {
                client.joinRoom(room);
                ack.sendAckData("ok");
            } else {
                ack.sendAckData("no such room");
            }
        });
        chat.addEventListener("say", Word.class, (client, word, ack) -> {
            if (word != null && word.to != null && client.getAllRooms().contains(word.to)) {
                chat.getRoomOperations(word.to).sendEvent("said", client, word.text);
            }
        });
    }

    /** The room of all clients of that user; no public room has a colon in its name. */
    private static String roomOf(String user) {
        return "user:" + user;
    }

    /** The user of that client; suppose that the name was checked. */
    static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("user");
    }

    /** What the two people read: {@code ada to grace: hi}. */
    static String lineOf(String from, String to, String text) {
        return from + " to " + to + ": " + text;
    }

    private PrivateWord() {}

    /** The value of {@code whisper}, and of {@code say}, which goes to a room. */
    static final class Word {
        public String to;
        public String text;
    }
}
