// mistake: M-TRUST
// has: "join"[\s\S]*?joinRoom\((?!\s*roomOf)[\s\S]*?"revoke"
// lacks: "join"[\s\S]*?(computeIfAbsent|putIfAbsent|new Circle)[\s\S]*?"revoke"
// Your server lets a client into any room that is no circle. Alan asked for `user:grace`, the room
// in which grace's own clients are, and would hear what is meant for her.
// A name that a client sends is a claim. Here it must be the name of a circle that was opened.
// If there's no such circle, refuse; and join `roomOf(name)`, never the bare name.
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
            Circle circle = name == null ? null : circles.get(name); // null if there is no such circle
            if (circle != null && !circle.guests.contains(userOf(client))) {
                ack.sendAckData("not invited");
                return;
            }
            client.joinRoom(circle == null ? String.valueOf(name) : roomOf(name));
            ack.sendAckData("ok");
        });
        chat.addEventListener("revoke", Guest.class, (client, guest, ack) -> {
            if (!isOwner(client, guest, circles)) {
                ack.sendAckData("not yours");
                return;
            }
            circles.get(guest.circle).guests.remove(guest.user);
            for (SocketIOClient each : chat.getRoomOperations("user:" + guest.user).getClients()) {
                each.leaveRoom(roomOf(guest.circle));
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

    private static boolean isOwner(SocketIOClient client, Guest guest, Map<String, Circle> circles) {
        if (guest == null || guest.circle == null || guest.user == null) {
            return false;
        }
        Circle circle = circles.get(guest.circle);
        return circle != null && circle.owner.equals(userOf(client));
    }

    static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("user");
    }

    static String roomOf(String circle) {
        return "circle:" + circle;
    }

    static final class Circle {
        final String owner;
        final Set<String> guests = ConcurrentHashMap.newKeySet();

        Circle(String owner) {
            this.owner = owner;
            guests.add(owner);
        }
    }

    static final class Guest {
        public String circle;
        public String user;
    }

    static final class Line {
        public String circle;
        public String text;
    }
}
