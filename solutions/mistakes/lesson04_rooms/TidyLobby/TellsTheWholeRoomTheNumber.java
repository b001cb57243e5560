// mistake: -
// has: "guests"
// Your server sends `guests` to everyone in the room. Grace was there already, alan came, and she
// hears the number once more.
// `client.sendEvent` reaches one client, and the operations of a room reach all in it. In the code
// that you tidied, only the client that joins was told.
// Keep for each line who hears it.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * TidyLobby: one list of rooms, and handlers that work for each of them.
 *
 * <p>A client emits {@code join} and {@code leave} with a room, {@code list}, and {@code open} with a
 * new room. It works for three rooms, whose names are all over the code. It should work for every room
 * in the list.
 *
 * <p>The page: lessons/lesson04_rooms/TidyLobby.adoc
 */
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
            Optional<Room> found = find(rooms, name);
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
            lobby.getRoomOperations(room.name).sendEvent(
                    "guests", lobby.getRoomOperations(room.name).getClients().size());
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
                    .map(room -> room.name + " "
                            + lobby.getRoomOperations(room.name).getClients().size() + "/" + room.seats)
                    .toList());
        });
    }

    /** The room of that name, or empty. */
    private static Optional<Room> find(List<Room> rooms, String name) {
        return rooms.stream().filter(room -> room.name.equals(name)).findFirst();
    }

    private static String nameOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("name");
    }

    private TidyLobby() {}

    /** A room, and the value of {@code open}. */
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
