// mistake: -
// has: "revoke"[\s\S]*?(getAllRooms|circles\.(keySet|forEach|values|entrySet))\([\s\S]*?"say"
// Grace was taken off the guest list of `book`, and isn't in the room of `poem` any more, to which
// she is invited as well.
// The object of `revoke` names one circle. Your server lets her clients leave the rooms of others,
// too.
// Look at which rooms they leave. Only one of them belongs to the circle in the event.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class MayICome {

    static void configure(SocketIONamespace chat) {
        Map<String, Circle> circles = new ConcurrentHashMap<>();

        chat.addConnectListener(client -> client.joinRoom("user:" + userOf(client)));

        chat.addEventListener("open", String.class, (client, name, ack) -> {
            if (name == null || !name.matches("[a-z]{1,20}")) {
                ack.sendAckData("invalid");
                return;
            }
            Circle earlier = circles.putIfAbsent(name, new Circle(userOf(client)));
            ack.sendAckData(earlier == null ? "ok" : "taken");
        });
        chat.addEventListener("invite", Guest.class, (client, guest, ack) -> {
            if (!isOwner(client, guest, circles)) {
                ack.sendAckData("not yours");
                return;
            }
            circles.get(guest.circle).guests.add(guest.user);
            chat.getRoomOperations("user:" + guest.user).sendEvent("invited", guest.circle);
            ack.sendAckData("ok");
        });
        chat.addEventListener("join", String.class, (client, name, ack) -> {
            Circle circle = name == null ? null : circles.get(name);
            if (circle == null || !circle.guests.contains(userOf(client))) {
                ack.sendAckData("not invited");
                return;
            }
            client.joinRoom(roomOf(name));
            ack.sendAckData("ok");
        });
        chat.addEventListener("revoke", Guest.class, (client, guest, ack) -> {
            if (!isOwner(client, guest, circles)) {
                ack.sendAckData("not yours");
                return;
            }
            circles.get(guest.circle).guests.remove(guest.user);
            for (SocketIOClient each :
                    chat.getRoomOperations("user:" + guest.user).getClients()) {
                for (String name : circles.keySet()) {
                    each.leaveRoom(roomOf(name));
                }
            }
            ack.sendAckData("ok");
        });
        chat.addEventListener("say", Line.class, (client, line, ack) -> {
            if (line == null || line.text == null || !client.getAllRooms().contains(roomOf(line.circle))) {
                ack.sendAckData("not a member");
                return;
            }
            chat.getRoomOperations(roomOf(line.circle)).sendEvent("said", client, line.text);
            ack.sendAckData("ok");
        });
    }

    /** Whether the circle is there and belongs to the client's user, and a guest is named. */
    private static boolean isOwner(SocketIOClient client, Guest guest, Map<String, Circle> circles) {
        if (guest == null || guest.circle == null || guest.user == null) {
            return false;
        }
        Circle circle = circles.get(guest.circle);
        return circle != null && circle.owner.equals(userOf(client));
    }

    /** The user of that client; suppose that the name was checked. */
    static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("user");
    }

    /** The room of that circle. */
    static String roomOf(String circle) {
        return "circle:" + circle;
    }

    private MayICome() {}

    /** Its owner, and the users who may come in. */
    static final class Circle {
        final String owner;
        final Set<String> guests = ConcurrentHashMap.newKeySet();

        Circle(String owner) {
            this.owner = owner;
            guests.add(owner);
        }
    }

    /** The value of {@code invite} and {@code revoke}. */
    static final class Guest {
        public String circle;
        public String user;
    }

    /** The value of {@code say}. */
    static final class Line {
        public String circle;
        public String text;
    }
}
