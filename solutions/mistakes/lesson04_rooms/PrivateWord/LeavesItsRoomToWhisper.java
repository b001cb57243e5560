// mistake: -
// Grace's phone emits a word to alan, and alan doesn't hear it. An earlier word to grace arrived.
// Alan had sent that word: after that, your server doesn't find him any more. If a client leaves
// its room so that it isn't reached, it isn't in there for the next word either. Leave out one
// client when you send, and leave the room as it is.
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
        chat.addConnectListener(c -> c.joinRoom(roomOf(userOf(c))));

        chat.addEventListener("whisper", Word.class, (client, word, ack) -> {
            if (word == null || word.to == null || word.text == null) {
                ack.sendAckData("invalid");
                return;
            }
            String line = lineOf(userOf(client), word.to, word.text);
            client.leaveRoom(roomOf(userOf(client)));
            Collection<SocketIOClient> receivers = chat.getRoomOperations(roomOf(word.to)).getClients();
            if (receivers.isEmpty()) {
                ack.sendAckData("not here");
                return;
            }
            Set<SocketIOClient> all = new LinkedHashSet<>(receivers);
            all.addAll(chat.getRoomOperations(roomOf(userOf(client))).getClients());
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
