// mistake: -
// has: addDisconnectListener[\s\S]*?\.remove\(
// Grace has two clients, and one of them has disconnected. The other one is still there, and your
// server answers `not here`. A user is gone when the last connection has ended. A set or a map with
// one entry for each user loses it when the first one ends. Ask for the clients that are there now,
// such as the members of the user's room.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

final class PrivateWord {

    private static final Set<String> PUBLIC_ROOMS = Set.of("tea", "coffee");

    static void configure(SocketIONamespace chat) {
        Set<String> online = ConcurrentHashMap.newKeySet();
        chat.addConnectListener(c -> {
            online.add(userOf(c));
            c.joinRoom("user/" + userOf(c));
        });
        chat.addDisconnectListener(c -> online.remove(userOf(c)));

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            if (!online.contains(word.to)) {
                ack.sendAckData("not here");
                return;
            }
            Set.copyOf(List.of("user/" + word.to)).forEach(r -> chat.getRoomOperations(r).sendEvent("whispered", client, line));
            if (!word.to.equals(userOf(client))) {
                chat.getRoomOperations("user/" + userOf(client)).sendEvent("whispered", client, line);
            }
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

    private PrivateWord() {}

    static final class Word {
        public String to;
        public String text;
    }
}
