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
            // TODO 1: write this once, for every room in rooms.
            if ("tea".equals(name)) {
                if (lobby.getRoomOperations("tea").getClients().size() >= 2) {
                    ack.sendAckData("full");
                    return;
                }
                client.joinRoom("tea");
                client.sendEvent("welcome", "Help yourself.");
                client.sendEvent(
                        "guests", lobby.getRoomOperations("tea").getClients().size());
                lobby.getRoomOperations("tea").sendEvent("joined", client, nameOf(client));
                ack.sendAckData("ok");
            } else if ("coffee".equals(name)) {
                if (lobby.getRoomOperations("coffee").getClients().size() >= 3) {
                    ack.sendAckData("full");
                    return;
                }
                client.joinRoom("coffee");
                client.sendEvent("welcome", "Mind the step.");
                client.sendEvent(
                        "guests", lobby.getRoomOperations("coffee").getClients().size());
                lobby.getRoomOperations("coffee").sendEvent("joined", client, nameOf(client));
                ack.sendAckData("ok");
            } else if ("chess".equals(name)) {
                if (lobby.getRoomOperations("chess").getClients().size() >= 1) {
                    ack.sendAckData("full");
                    return;
                }
                client.joinRoom("chess");
                client.sendEvent("welcome", "Quiet, please.");
                client.sendEvent(
                        "guests", lobby.getRoomOperations("chess").getClients().size());
                lobby.getRoomOperations("chess").sendEvent("joined", client, nameOf(client));
                ack.sendAckData("ok");
            } else {
                ack.sendAckData("no such room");
            }
        });
        lobby.addEventListener("leave", String.class, (client, name, ack) -> {
            // TODO 2: write this once, for every room in rooms.
            if ("tea".equals(name) && client.getAllRooms().contains("tea")) {
                client.leaveRoom("tea");
                lobby.getRoomOperations("tea").sendEvent("left", nameOf(client));
                ack.sendAckData("ok");
            } else if ("coffee".equals(name) && client.getAllRooms().contains("coffee")) {
                client.leaveRoom("coffee");
                lobby.getRoomOperations("coffee").sendEvent("left", nameOf(client));
                ack.sendAckData("ok");
            } else if ("chess".equals(name) && client.getAllRooms().contains("chess")) {
                client.leaveRoom("chess");
                lobby.getRoomOperations("chess").sendEvent("left", nameOf(client));
                ack.sendAckData("ok");
            } else {
                ack.sendAckData("not here");
            }
        });
        lobby.addEventListener("list", String.class, (client, any, ack) -> {
            // TODO 2: list every room in rooms.
            List<String> listed = List.of(
                    "tea " + lobby.getRoomOperations("tea").getClients().size() + "/2",
                    "coffee " + lobby.getRoomOperations("coffee").getClients().size() + "/3",
                    "chess " + lobby.getRoomOperations("chess").getClients().size() + "/1");
            ack.sendAckData(listed);
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
