// mistake: M-UNION
// When ada whispers to herself, her other client hears it twice: your server sends to the clients
// of two people, and here both are the same.
// In two rooms, or in a list of both people's clients, her other client is there twice.
// Collect the clients of both, each once, such as in a set. Then send to each of them.
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
            if (chat.getRoomOperations(roomOf(word.to)).getClients().isEmpty()) {
                ack.sendAckData("not here");
                return;
            }
            chat.getRoomOperations(roomOf(word.to)).sendEvent("whispered", client, line);
            chat.getRoomOperations(roomOf(userOf(client))).sendEvent("whispered", client, line);
            ack.sendAckData("ok");
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
