// mistake: -
// has: "no such room"
// Your server works for the rooms that were there when it started. A room that was opened later
// isn't found.
// `rooms` grows while the server runs. A copy of it, or a list of names in the code, doesn't.
// Look into `rooms` itself for each event.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

final class TidyLobby {

    static void configure(SocketIONamespace lobby) {
        List<Room> rooms = new CopyOnWriteArrayList<>(List.of(
                new Room("tea", "Help yourself.", 2),
                new Room("coffee", "Mind the step.", 3),
                new Room("chess", "Quiet, please.", 1)));

        List<Room> known = List.copyOf(rooms);
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
            Optional<Room> found = find(known, name);
            if (found.isEmpty()) {
                ack.sendAckData("no such room");
                return;
            }
            Room room = found.get();
            if (lobby.getRoomOperations(room.name).getClients().size() >= room.seats) {
                ack.sendAckData("full");
                return;
            }
            client.joinRoom(room.name);
            client.sendEvent("welcome", room.welcome);
            client.sendEvent("guests", lobby.getRoomOperations(room.name).getClients().size());
            lobby.getRoomOperations(room.name).sendEvent("joined", client, nameOf(client));
            ack.sendAckData("ok");
        });
        lobby.addEventListener("leave", String.class, (client, name, ack) -> {
            if (name == null || !client.getAllRooms().contains(name)) {
                ack.sendAckData("not here");
                return;
            }
            client.leaveRoom(name);
            lobby.getRoomOperations(name).sendEvent("left", nameOf(client));
            ack.sendAckData("ok");
        });
        lobby.addEventListener("list", String.class, (client, any, ack) -> {
            ack.sendAckData(rooms.stream()
                    .map(room -> room.name + " " + lobby.getRoomOperations(room.name).getClients().size() + "/" + room.seats)
                    .toList());
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
}
