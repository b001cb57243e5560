// right: within a lock of its own, the order of history and joining does not matter
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

final class WhatDidIMiss {

    private static final Set<String> ROOMS = Set.of("tea", "coffee");
    private static final int KEPT = 5;

    static void configure(SocketIONamespace chat, Map<String, Object> store) {
        ReentrantLock lock = new ReentrantLock();
        chat.addEventListener("join", String.class, (client, room, ack) -> {
            if (room == null || !ROOMS.contains(room)) {
                ack.sendAckData("no such room");
                return;
            }
            if (!client.getAllRooms().contains(room)) {
                lock.lock();
                try {
                    client.joinRoom(room);
                    linesOf(store, room).forEach(line -> client.sendEvent("said", line));
                } finally {
                    lock.unlock();
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
            lock.lock();
            try {
                List<String> lines = linesOf(store, line.room);
                lines.add(line.text);
                while (lines.size() > KEPT) {
                    lines.remove(0);
                }
                store.put(line.room, lines);
                chat.getRoomOperations(line.room).sendEvent("said", line.text);
            } finally {
                lock.unlock();
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
