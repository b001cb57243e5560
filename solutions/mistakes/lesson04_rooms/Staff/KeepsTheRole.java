// mistake: -
// has: "dismiss"[\s\S]*?leaveRoom[\s\S]*?"say"
// lacks: admins\s*\.\s*(remove|retain)|admins\.iterator
// Your server takes the user out of the room, but not out of the set of admins. Grace simply joins
// again.
// The room is only a consequence of the role.
// Remove the user from `admins` first, then take the clients out.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class Staff {

    private static final Set<String> ROOMS = Set.of("lobby", "staff");

    private static final Map<String, String> USERS = Map.of("t-71", "ada", "t-38", "grace", "t-52", "alan");

    static void configure(SocketIONamespace desk) {
        Set<String> admins = ConcurrentHashMap.newKeySet();
        admins.addAll(List.of("ada", "grace"));

        desk.addEventListener("join", Request.class, (client, request, ack) -> {
            if (request == null || request.room == null || !ROOMS.contains(request.room)) {
                ack.sendAckData("no such room");
                return;
            }
            if (request.room.equals("staff") && !admins.contains(userOf(client))) {
                ack.sendAckData("not allowed");
                return;
            }
            client.joinRoom(request.room);
            ack.sendAckData("ok");
        });
        desk.addEventListener("dismiss", String.class, (client, user, ack) -> {
            if (user == null || !admins.contains(userOf(client))) {
                ack.sendAckData("not allowed");
                return;
            }
            for (SocketIOClient member : desk.getRoomOperations("staff").getClients()) {
                if (userOf(member).equals(user)) {
                    member.leaveRoom("staff");
                }
            }
            ack.sendAckData("ok");
        });
        desk.addEventListener("say", Line.class, (client, line, ack) -> {
            if (line == null || line.text == null || line.room == null
                    || !client.getAllRooms().contains(line.room)) {
                ack.sendAckData("not a member");
                return;
            }
            desk.getRoomOperations(line.room).sendEvent("said", client, line.text);
            ack.sendAckData("ok");
        });
    }

    static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getAuthToken() instanceof Map<?, ?> auth
                ? USERS.getOrDefault(String.valueOf(auth.get("token")), "guest")
                : "guest";
    }

    static final class Request {
        public String room;
        public String role;
    }

    static final class Line {
        public String room;
        public String text;
    }
}
