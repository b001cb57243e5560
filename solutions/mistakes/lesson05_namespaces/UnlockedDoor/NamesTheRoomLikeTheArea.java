// mistake: -
// has: joinRooms?\((?:Set\.of\()?\w+(?:\.getNamespace\(\))?\.getName\(\)|String (\w+) = (?:area|\w+\.getNamespace\(\))\.getName\(\)[\s\S]*joinRooms?\((?:Set\.of\()?\1\b
// Mallory has sent no token, and hears `said`. Your room has the name of its namespace, and such a
// room is there already: when a client connects, netty-socketio puts it into a room of that name. So
// everyone who is connected is in it, with or without a token.
// Which room has only those whom your own code has put there?
package lesson05_namespaces;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;

final class UnlockedDoor {

    static void configure(SocketIOServer server) {
        open(server.addNamespace("/staff"), Set.of("s-38", "s-71"));
        open(server.addNamespace("/audit"), Set.of("a-52"));
    }

    private static void open(SocketIONamespace area, Set<String> tokens) {
        area.addAuthTokenListener((auth, client) -> isGood(auth, tokens)
                ? AuthTokenResult.AuthTokenResultSuccess
                : new AuthTokenResult(false, Map.of("message", "not allowed")));

        area.addConnectListener(client -> {
            if (isGood(client.getHandshakeData().getAuthToken(), tokens)) {
                client.joinRoom(area.getName());
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!client.getAllRooms().contains(area.getName())) {
                ack.sendAckData("not allowed");
                return;
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            area.getRoomOperations(area.getName()).sendEvent("said", text);
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!client.getAllRooms().contains(area.getName())) {
                ack.sendAckData("not allowed");
                return;
            }
            ack.sendAckData(area.getRoomOperations(area.getName()).getClients().size());
        });
    }

    private static boolean isGood(Object auth, Set<String> tokens) {
        return auth instanceof Map<?, ?> values
                && values.get("token") instanceof String token
                && tokens.contains(token);
    }

    private UnlockedDoor() {}
}
