// mistake: -
// has: addAuthTokenListener\((?:(?!isGood)[\s\S])*?\.(?:add|put|joinRoom)\(|= isGood\([^;]*;\s*\w+\.(?:add|put|joinRoom)\(
// Mallory was refused, and hears what is said.
// Your token listener writes her down, in a room or a list, whatever `isGood` says. On the
// unrepaired library, a refused client stays in the rooms that it has joined, and nothing takes it
// out of a list.
// Write a client down only after `isGood` has held for it.
package lesson05_namespaces;

import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

final class UnlockedDoor {

    static void configure(SocketIOServer server) {
        open(server.addNamespace("/staff"), Set.of("s-38", "s-71"));
        open(server.addNamespace("/audit"), Set.of("a-52"));
    }

    private static void open(SocketIONamespace area, Set<String> tokens) {

        area.addAuthTokenListener((auth, client) -> {
            client.joinRoom("inside");
            if (isGood(auth, tokens)) {
                return AuthTokenResult.AuthTokenResultSuccess;
            }
            return new AuthTokenResult(false, Map.of("message", "not allowed"));
        });

        area.addConnectListener(client -> {
            if (isGood(client.getHandshakeData().getAuthToken(), tokens)) {
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!client.getAllRooms().contains("inside")) {
                ack.sendAckData("not allowed");
                return;
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            area.getRoomOperations("inside").sendEvent("said", text);
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!client.getAllRooms().contains("inside")) {
                ack.sendAckData("not allowed");
                return;
            }
            ack.sendAckData(area.getRoomOperations("inside").getClients().size());
        });
    }

    private static boolean isGood(Object auth, Set<String> tokens) {
        return auth instanceof Map<?, ?> values
                && values.get("token") instanceof String token
                && tokens.contains(token);
    }

    private UnlockedDoor() {}
}
