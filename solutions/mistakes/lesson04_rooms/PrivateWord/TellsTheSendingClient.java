// mistake: M-ECHO
// lacks: "whispered"\s*,\s*client\b
// The client that emitted the word hears it as well, and its page shows it twice: it has shown its
// own line already.
// The sender's other clients need it, that one doesn't. A room of a user contains all her clients,
// including the one in hand.
// Take that client out of those you send to.
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
            Set<SocketIOClient> hearers = new HashSet<>(
                    chat.getRoomOperations(roomOf(word.to), roomOf(userOf(client))).getClients());
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

    private static String roomOf(String user) {
        return "user:" + user;
    }

    static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("user");
    }

    static String lineOf(String from, String to, String text) {
        return from + " to " + to + ": " + text;
    }

    static final class Word {
        public String to;
        public String text;
    }
}
