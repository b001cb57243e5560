// right: it keeps the clients of each user in a map of its own
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class PrivateWord {

    private static final Set<String> PUBLIC_ROOMS = Set.of("tea", "coffee");

    static void configure(SocketIONamespace chat) {
        Map<String, Set<SocketIOClient>> people = new ConcurrentHashMap<>();
        chat.addConnectListener(client -> people.computeIfAbsent(
                        userOf(client), any -> ConcurrentHashMap.newKeySet())
                .add(client));
        chat.addDisconnectListener(client -> people.get(userOf(client)).remove(client));

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            if (people.getOrDefault(word.to, Set.of()).isEmpty()) {
                ack.sendAckData("not here");
                return;
            }
            Set<SocketIOClient> hearers = new HashSet<>(people.get(word.to));
            hearers.addAll(people.get(userOf(client)));
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
