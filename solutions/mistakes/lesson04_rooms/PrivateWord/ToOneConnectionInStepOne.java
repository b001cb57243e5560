// mistake: M-SOCKID
// has: Map<\s*String\s*,\s*(SocketIOClient|UUID)\s*>
// Your server keeps one connection for each user, and whispers to that one. Grace has two clients,
// and only one of them heard it.
// A session id, or a client object, names a connection. A person can have several, and gets new
// ones.
// Let all of them join one room, and send to the room.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
        Map<String, SocketIOClient> online = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> online.put(userOf(client), client));

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            SocketIOClient receiver = online.get(word.to);
            if (receiver == null) {
                ack.sendAckData("not here");
                return;
            }
            receiver.sendEvent("whispered", line);
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
