// mistake: -
// has: (getClients\(\)|getRoomOperations\([^;]*\))\s*[!=]=\s*null|(getClients|getRoomOperations)\([^;]*;[^;]*[!=]= null[^;]*"not here"
// lacks: isEmpty\(\)|size\(\)
// Alan has no client, and your server answers `ok`.
// `getRoomOperations` and `getClients` never return `null`. For a room in which nobody is, you get
// a collection with nothing in it, so your question for `null` is never answered with yes.
// What does an empty collection say about itself?
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashSet;
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
        chat.addConnectListener(client -> client.joinRoom(roomOf(userOf(client))));

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            if (chat.getRoomOperations(roomOf(word.to)).getClients() == null) {
                ack.sendAckData("not here");
                return;
            }
            Set<SocketIOClient> hearers = new HashSet<>(chat.getRoomOperations(roomOf(word.to), roomOf(userOf(client)))
                    .getClients());
            hearers.remove(client);
            hearers.forEach(each -> each.sendEvent("whispered", line));
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
