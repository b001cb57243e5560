// mistake: -
// has: !\s*admins\.(remove|contains)\(\s*user\s*\)|admins\.(remove|contains)\(\s*user\s*\)\s*(==|\)\s*\{)
// Ada is an admin, and emits `dismiss` with the name of a user who isn't one. Your server doesn't
// answer `ok`.
// After a `dismiss`, the user isn't an admin. That holds here too.
// Check only whether the client that emits it is an admin.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class Staff {

    private static final Set<String> ROOMS = Set.of("lobby", "staff");

    /** The tokens that the server has given out, and to whom. */
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
            if (!admins.remove(user)) {
                ack.sendAckData("no such admin");
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
            if (line == null
                    || line.text == null
                    || line.room == null
                    || !client.getAllRooms().contains(line.room)) {
                ack.sendAckData("not a member");
                return;
            }
            desk.getRoomOperations(line.room).sendEvent("said", client, line.text);
            ack.sendAckData("ok");
        });
    }

    /** The user to whom the server has given the token that came with the CONNECT, or {@code guest}. */
    static String userOf(SocketIOClient client) {
        return client.getHandshakeData().getAuthToken() instanceof Map<?, ?> auth
                ? USERS.getOrDefault(String.valueOf(auth.get("token")), "guest")
                : "guest";
    }

    private Staff() {}

    /** The value of {@code join}. */
    static final class Request {
        public String room;
        public String role;
    }

    /** The value of {@code say}. */
    static final class Line {
        public String room;
        public String text;
    }
}
