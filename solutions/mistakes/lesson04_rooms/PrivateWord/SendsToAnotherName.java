// mistake: -
// has: joinRoom\(\s*("|[A-Z_]+\s*\+|(?!userOf)\w+\(\s*userOf)[\s\S]*?getRoomOperations\(\s*word\.to\s*(,|\)(?!\s*\.sendEvent\(\s*"said))|joinRoom\(\s*userOf\(\w+\)\s*\)[\s\S]*?getRoomOperations\(\s*("[^"]*"\s*\+\s*|[A-Z_]+\s*\+\s*|\w+\(\s*)word\.to|joinRoom\(\s*"([^"]*)"\s*\+[\s\S]*?getRoomOperations\(\s*"(?!\4")[^"]*"\s*\+\s*word\.to
// has: addConnectListener
// Grace's two clients are connected, and hear nothing. Your server sends to a room of another name
// than the one that they have joined.
// A send to a room without members is no error, and nothing tells you.
// Compare the names that `joinRoom` and `getRoomOperations` get, letter by letter.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;

final class PrivateWord {

    private static final Set<String> PUBLIC_ROOMS = Set.of("tea", "coffee");

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(each -> each.joinRoom("user:" + userOf(each)));

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            chat.getRoomOperations(word.to).sendEvent("whispered", line);
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
