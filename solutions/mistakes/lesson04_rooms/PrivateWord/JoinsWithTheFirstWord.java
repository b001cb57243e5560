// mistake: -
// has: joinRoom\((?!\s*room\s*\))
// lacks: addConnectListener|addListeners|OnConnect|getAllClients|getBroadcastOperations
// Grace's two clients are connected, and hear nothing. Nothing in your file runs when a client
// connects, so none of hers is in the room to which your server sends.
// A client has to be found from the moment at which it connects, also if it has never emitted
// anything.
// Look when your clients are put into their rooms.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;

final class PrivateWord {

    private static final Set<String> PUBLIC_ROOMS = Set.of("tea", "coffee");

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            client.joinRoom("user:" + userOf(client));
            chat.getRoomOperations("user:" + word.to).sendEvent("whispered", line);
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
