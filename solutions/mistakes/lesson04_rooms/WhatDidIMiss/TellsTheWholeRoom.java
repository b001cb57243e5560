// mistake: -
// Your server sends the old lines to the whole room whenever somebody joins. Those who were in the
// room before hear them again.
// The history is for the one who joins. The others have heard it.
// Send it to that client, before it joins.
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
                synchronized (store) {
                    client.joinRoom(room);
                    linesOf(store, room).forEach(line -> chat.getRoomOperations(room).sendEvent("said", line));
                }
            }
            ack.sendAckData("ok");
        });
        chat.addEventListener("say", Line.class, (client, line, ack) -> {
            if (line == null || line.text == null || line.room == null
                    || !client.getAllRooms().contains(line.room)) {
                ack.sendAckData("not a member, or no text");
                return;
            }
            synchronized (store) {
                List<String> lines = linesOf(store, line.room);
                lines.add(line.text);
                store.put(line.room, lines.size() > KEPT ? lines.subList(1, lines.size()) : lines);
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

    static final class Line {
        public String room;
        public String text;
    }
}
