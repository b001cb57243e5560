// mistake: -
// Mallory sends a good token for `/staff` and none for `/audit`, and your server welcomes her in
// `/audit`.
// `getAuthToken()` returns what came last on that connection, also if it was meant for another
// namespace. That there is something, or that it wasn't refused, proves nothing.
// In the connect listener, ask `isGood` with this area's tokens.
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
        Set<UUID> refused = ConcurrentHashMap.newKeySet();
        area.addAuthTokenListener((auth, client) -> {
            if (isGood(auth, tokens)) {
                return AuthTokenResult.AuthTokenResultSuccess;
            }
            refused.add(client.getSessionId());
            return new AuthTokenResult(false, Map.of("message", "not allowed"));
        });

        area.addConnectListener(client -> {
            if (client.getHandshakeData().getAuthToken() != null && !refused.contains(client.getSessionId())) {
                client.joinRoom("inside");
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
