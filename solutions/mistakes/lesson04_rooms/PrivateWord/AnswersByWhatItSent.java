// mistake: -
// has: =\s*true;|\.set\(true\)|\+\+|incrementAndGet|\|=|\+= 1
// has: "whispered"[\s\S]*?"not here"
// lacks: isEmpty\(\)|size\(\)
// Alan has no client, and your server answers `ok`. It remembers whether it has sent the word to
// anybody, and it has: ada's phone got it.
// The sender's other clients read along, but `not here` is about the user whom the word is for.
// Look at what your answer depends on, and at which clients change that.
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
        chat.addConnectListener(client -> client.joinRoom(roomOf(userOf(client))));

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            boolean sent = false;
            for (SocketIOClient each : chat.getAllClients()) {
                boolean hears = userOf(each).equals(word.to) || userOf(each).equals(userOf(client));
                if (hears && !each.equals(client)) {
                    each.sendEvent("whispered", line);
                    sent = true;
                }
            }
            ack.sendAckData(sent ? "ok" : "not here");
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
