// mistake: -
// has: contains\(\s*(line\.)?text|indexOf\(\s*(line\.)?text|new (Linked)?HashSet|new TreeSet|distinct\(|toSet\(|Set\.copyOf
// Ada said `ha` twice, and alan hears it once when he joins.
// Your server keeps each text only once for a room. People repeat themselves, and two lines with
// the same text are two lines.
// Look at what you ask before you store a line, and in which kind of collection the lines are.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * WhatDidIMiss: a client that joins hears the room's last lines, and then what is said live.
 *
 * <p>A client emits {@code join} with a room, and {@code say} with a room and a text. Everyone in the
 * room hears {@code said} with the text. A client that joins hears the last five lines that were said
 * before. No line is missing after them, and none comes twice.
 *
 * <p>The page: lessons/lesson04_rooms/WhatDidIMiss.adoc
 */
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
                synchronized (store) {
                    linesOf(store, room).forEach(line -> client.sendEvent("said", line));
                    client.joinRoom(room);
                }
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
            synchronized (store) {
                List<String> lines = linesOf(store, line.room);
                if (!lines.contains(line.text)) {
                    lines.add(line.text);
                }
                store.put(line.room, lines.size() > KEPT ? lines.subList(1, lines.size()) : lines);
                chat.getRoomOperations(line.room).sendEvent("said", line.text);
            }
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
