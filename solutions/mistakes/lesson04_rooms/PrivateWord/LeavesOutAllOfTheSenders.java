// mistake: -
// has: sendEvent\(\s*"whispered"\s*,\s*\(?\w+\)?\s*->\s*(userOf\(\w+\)\.equals\(\s*(?!word)|\w+\.equals\(\s*userOf\((?!client\b))|!\s*userOf\((?!client\b)\w+\)\.equals\(\s*(?!word|to\b)|!\s*((?!to\b)\w+|userOf\(client\))\.equals\(\s*userOf\((?!client\b)\w+\)|!\s*(?!to\b|receiver\b|target\b)\w+\.equals\(\s*userOf\(client\)|userOf\((?!client\b)\w+\)\.equals\(\s*(?!word)[^;{}]*\)\s*\)?\s*\{?\s*continue|removeIf\(\s*\w+\s*->\s*userOf\(\w+\)\.equals\(\s*(?!word)
// Grace whispered from her phone, and her laptop doesn't show it.
// Your server leaves out every client whose user is the sender, and so all of grace's. But only the
// client that emitted the word is to hear nothing.
// Look at what you compare. Which things belong to one connection, and not to its user?
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
            if (chat.getRoomOperations("user:" + word.to).getClients().isEmpty()) {
                ack.sendAckData("not here");
                return;
            }
            String sender = userOf(client);
            chat.getRoomOperations("user:" + word.to, "user:" + sender)
                    .sendEvent("whispered", each -> userOf(each).equals(sender), line);
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
