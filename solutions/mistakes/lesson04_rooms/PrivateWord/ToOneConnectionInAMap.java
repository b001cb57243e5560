// mistake: M-SOCKID
// has: Map<\s*String\s*,\s*(SocketIOClient|UUID)\s*>
// Your server keeps one connection for each user, and whispers to that one. Grace has two clients,
// and only one of them heard it. A session id, or a client object, names a connection. A person can
// have several, and gets new ones. Let all of them join one room, and send to the room.
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
        Map<String, SocketIOClient> online = new ConcurrentHashMap<>();
        chat.addConnectListener(c -> online.put(userOf(c), c));
        chat.addDisconnectListener(c -> online.remove(userOf(c), c));

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            SocketIOClient to = online.get(word.to);
            if (to == null) {
                ack.sendAckData("not here");
                return;
            }
            to.sendEvent("whispered", line);
            for (SocketIOClient c : chat.getAllClients()) {
                if (userOf(c).equals(userOf(client)) && c != client && c != to) {
                    c.sendEvent("whispered", line);
                }
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
