// right: a set of clients for each area, and clients that leave are taken out
package lesson05_namespaces;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class UnlockedDoor {

    static void configure(SocketIOServer server) {
        open(server.addNamespace("/staff"), Set.of("s-38", "s-71"));
        open(server.addNamespace("/audit"), Set.of("a-52"));
    }

    private static void open(SocketIONamespace area, Set<String> tokens) {
        Set<UUID> inside = ConcurrentHashMap.newKeySet();
        area.addDisconnectListener(client -> inside.remove(client.getSessionId()));
        area.addAuthTokenListener((auth, client) -> isGood(auth, tokens)
                ? AuthTokenResult.AuthTokenResultSuccess
                : new AuthTokenResult(false, Map.of("message", "not allowed")));

        area.addConnectListener(client -> {
            if (isGood(client.getHandshakeData().getAuthToken(), tokens)) {
                inside.add(client.getSessionId());
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!inside.contains(client.getSessionId())) {
                ack.sendAckData("not allowed");
                return;
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            inside.forEach(id -> area.getClient(id).sendEvent("said", text));
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!inside.contains(client.getSessionId())) {
                ack.sendAckData("not allowed");
                return;
            }
            ack.sendAckData(inside.size());
        });
    }

    private static boolean isGood(Object auth, Set<String> tokens) {
        return auth instanceof Map<?, ?> values
                && values.get("token") instanceof String token
                && tokens.contains(token);
    }
}
