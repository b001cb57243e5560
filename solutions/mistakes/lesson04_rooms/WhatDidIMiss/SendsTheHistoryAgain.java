// mistake: -
// Alan was in the room already, and joined again. Your server sent him the history a second time.
// He has heard those lines. The page says: `ok`, and nothing is sent.
// Look at the client's rooms before you send the history, and don't only rely on `joinRoom`, which
// may be called twice.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

final class WhatDidIMiss {

    private static final Set<String> ROOMS = Set.of("tea", "coffee");
    private static final int KEPT = 5;

    static void configure(SocketIONamespace chat, Map<String, Object> store) {

        chat.addEventListener("join", String.class, (client, room, ack) -> {
            if (room == null || !ROOMS.contains(room)) {
                ack.sendAckData("no such room");
                return;
            }
            synchronized (store) {
                for (String text : linesOf(store, room)) {
                    client.sendEvent("said", text);
                }
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
            synchronized (store) {
                List<String> lines = linesOf(store, line.room);
                lines.add(line.text);
                while (lines.size() > KEPT) {
                    lines.remove(0);
                }
                store.put(line.room, lines);
                chat.getRoomOperations(line.room).sendEvent("said", line.text);
            }
            ack.sendAckData("ok");
        });
    }

    private static List<String> linesOf(Map<String, Object> store, String room) {
        List<String> lines = new ArrayList<>();
        if (store.get(room) instanceof List<?> stored) {
            stored.forEach(line -> lines.add(String.valueOf(line)));
        }
        return lines;
    }

    private WhatDidIMiss() {}

    static final class Line {
        public String room;
        public String text;
    }
}
