// mistake: -
// Alan joins, and hears none of the lines that were said before.
// A room keeps nothing, so `say` has to store each line under its room, and `join` has to send what
// is stored to the client that joins.
// Look what each of the two does so far.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class WhatDidIMiss {

    private static final Set<String> ROOMS = Set.of("tea", "coffee");
    private static final int KEPT = 5;

    static void configure(SocketIONamespace chat, Map<String, Object> store) {
        chat.addEventListener("join", String.class, (client, room, ack) -> {
            if (room == null || !ROOMS.contains(room)) {
                ack.sendAckData("no such room");
                return;
            }
            if (!client.getAllRooms().contains(room)) {
                client.joinRoom(room);
            }
            ack.sendAckData("ok");
        });
        chat.addEventListener("say", Line.class, (client, line, ack) -> {
            if (line == null
                    || line.text == null
                    || line.room == null
                    || !client.getAllRooms().contains(line.room)) {
                ack.sendAckData("not a member, or no text");
                return;
            }
            chat.getRoomOperations(line.room).sendEvent("said", line.text);
            ack.sendAckData("ok");
        });
    }

    /** A copy of the lines that are stored for that room. */
    private static List<String> linesOf(Map<String, Object> store, String room) {
        List<String> lines = new ArrayList<>();
        if (store.get(room) instanceof List<?> stored) {
            stored.forEach(line -> lines.add(String.valueOf(line)));
        }
        return lines;
    }

    private WhatDidIMiss() {}

    /** The value of {@code say}. */
    static final class Line {
        public String room;
        public String text;
    }
}
