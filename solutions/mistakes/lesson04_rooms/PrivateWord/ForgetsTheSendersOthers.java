// mistake: -
// has: "whispered"
// lacks: sendEvent\(\s*"whispered"\s*,\s*\(?\w+\)?\s*->\s*(userOf\(\w+\)\.equals\(\s*(?!word)|\w+\.equals\(\s*userOf\((?!client\b))|!\s*userOf\((?!client\b)\w+\)\.equals\(\s*(?!word|to\b)|!\s*((?!to\b)\w+|userOf\(client\))\.equals\(\s*userOf\((?!client\b)\w+\)|!\s*(?!to\b|receiver\b|target\b)\w+\.equals\(\s*userOf\(client\)|userOf\((?!client\b)\w+\)\.equals\(\s*(?!word)[^;{}]*\)\s*\)?\s*\{?\s*continue|removeIf\(\s*\w+\s*->\s*userOf\(\w+\)\.equals\(\s*(?!word)
// lacks: joinRoom\(\s*("|[A-Z_]+\s*\+|(?!userOf)\w+\(\s*userOf)[\s\S]*?(getRoomOperations\(\s*((?:[^;()]|\([^;()]*\))*,\s*)?userOf\(client\)\s*[,)]|String (\w+) = userOf\(client\);[\s\S]*?getRoomOperations\(\s*((?:[^;()]|\([^;()]*\))*,\s*)?\4\s*[,)])
// Your server tells the receiver, and not the sender's other clients. Grace whispered from her
// phone, and her laptop doesn't show it.
// A conversation belongs to two people, and each may read it on several clients.
// Send to the rooms of both, and leave out the one client that emitted the word.
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
                    chat.getRoomOperations(roomOf(word.to)).getClients());
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
