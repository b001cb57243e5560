// mistake: -
// has: (?s)"welcome".*"full"
// Grace has the only seat. Ada asked to join, was told `full`, and heard `welcome` all the same. Your server says it
// before it knows whether there's a seat for her.
// In the starter's handler, only a client that is let in is welcomed. Look at what comes first in yours.
package lesson04_rooms;

import com.corundumstudio.socketio.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

final class TidyLobby {

    static void configure(SocketIONamespace lobby) {
        List<Room> rooms = new CopyOnWriteArrayList<>(List.of(
                new Room("tea", "Help yourself.", 2),
                new Room("coffee", "Mind the step.", 3),
                new Room("chess", "Quiet, please.", 1)));

        lobby.addEventListener("open", Room.class, (client, room, ack) -> {
            if (room == null || room.name == null || room.welcome == null || room.seats < 1) {
                ack.sendAckData("invalid");
                return;
            }
            rooms.add(room);
            ack.sendAckData("ok");
        });
        lobby.addEventListener("join", String.class, (client, name, ack) -> {
            if (name != null && client.getAllRooms().contains(name)) {
                ack.sendAckData("ok");
                return;
            }
            Room room = find(rooms, name).orElse(null);
            if (room == null) { ack.sendAckData("no such room"); return; }
            client.sendEvent("welcome", room.welcome);
            if (client.getCurrentRoomSize(name) >= room.seats) { ack.sendAckData("full"); return; }
            client.joinRoom(name);
            client.sendEvent("guests", client.getCurrentRoomSize(name));
            lobby.getRoomOperations(name).sendEvent("joined", client, nameOf(client));
            ack.sendAckData("ok");
        });
        lobby.addEventListener("leave", String.class, (client, name, ack) -> {
            if (find(rooms, name).isEmpty() || !client.getAllRooms().contains(name)) { ack.sendAckData("not here"); return; }
            client.leaveRoom(name);
            lobby.getRoomOperations(name).sendEvent("left", nameOf(client));
            ack.sendAckData("ok");
        });
        lobby.addEventListener("list", String.class, (client, any, ack) -> {
            List<String> listed = rooms.stream().map(r -> r.name + " " + lobby.getRoomOperations(r.name).getClients().size() + "/" + r.seats).toList();
            ack.sendAckData(listed);
        });
    }



    private static Optional<Room> find(List<Room> rooms, String name) {
        return rooms.stream().filter(room -> room.name.equals(name)).findFirst();
    }

    private static String nameOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("name");
    }

    static final class Room {
        public String name;
        public String welcome;
        public int seats;

        Room() {}

        Room(String name, String welcome, int seats) {
            this.name = name;
            this.welcome = welcome;
            this.seats = seats;
        }
    }

    private TidyLobby() {}
}
