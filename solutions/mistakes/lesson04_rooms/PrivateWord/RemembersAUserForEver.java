// mistake: -
// lacks: addDisconnectListener
// has: \b(?!PUBLIC_ROOMS)\w+\.(containsKey|contains|get|getOrDefault)\(\s*word\.to\b
// Alan's connection has ended, and your server answers `ok`. It keeps by itself who is here: that
// grows when a client connects, and nothing is taken out when one disconnects.
// The library takes a client that disconnects out of its rooms.
// Ask for the clients that are there now, or let your own list learn of each client that goes.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashSet;
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
        Map<String, Set<SocketIOClient>> clients = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> clients.computeIfAbsent(userOf(client), user -> ConcurrentHashMap.newKeySet())
                .add(client));

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            if (!clients.containsKey(word.to)) {
                ack.sendAckData("not here");
                return;
            }
            Set<SocketIOClient> hearers = new HashSet<>(clients.get(word.to));
            hearers.addAll(clients.get(userOf(client)));
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
