// mistake: -
// lacks: addConnectListener|addListeners|OnConnect|getAllClients|getBroadcastOperations
// Grace's two clients are connected, and your server answers `not here`. Nothing in your file runs
// when a client connects, so none of hers is in the room, the list or the map in which it looks.
// A client has to be found from the moment at which it connects, also if it has never emitted
// anything.
// Look when your clients are put there.
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


        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            client.joinRoom(roomOf(userOf(client)));
            Collection<SocketIOClient> receivers = chat.getRoomOperations(roomOf(word.to)).getClients();
            if (receivers.isEmpty()) {
                ack.sendAckData("not here");
                return;
            }
            Set<SocketIOClient> all = new LinkedHashSet<>(receivers);
            all.addAll(chat.getRoomOperations(roomOf(userOf(client))).getClients());
            all.remove(client);
            all.forEach(c -> c.sendEvent("whispered", line));
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
