// mistake: -
// Your server keeps fewer lines than `KEPT`, so alan misses one that he should hear.
// So many lines may be there after a new one has come. Only when there are more, the oldest is dropped.
// What does your condition say when there are exactly `KEPT`?
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
                lines.add(line.text);
                store.put(line.room, lines.size() >= KEPT ? lines.subList(1, lines.size()) : lines);
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
