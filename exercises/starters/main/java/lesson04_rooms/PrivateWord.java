package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;

/**
 * PrivateWord: a word for one person reaches all her clients, and nobody else's.
 *
 * <p>A client emits {@code whisper} with a user and a text. All clients of that user hear {@code
 * whispered} with the line, and so do the other clients of the sender. {@code join} and {@code say} are
 * for public rooms, and work already.
 *
 * <p>The page: lessons/lesson04_rooms/PrivateWord.adoc
 */
final class PrivateWord {

    private static final Set<String> PUBLIC_ROOMS = Set.of("tea", "coffee");

    static void configure(SocketIONamespace chat) {
        // TODO 1: when a client has connected, put it into a room of its user.

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            // TODO 1: send "whispered" with the line to all clients of the user word.to.
            // TODO 2: if there are none, acknowledge "not here" instead.
            // TODO 2: let the sender's other clients hear it, too.
            // TODO 3: let nobody else hear it, whatever a public room is called; look at all of your code.
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
