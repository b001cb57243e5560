// mistake: -
// has: \.set\("\w+", ?(?:area\.getName\(\)|\w*[nN]ame|\w*[aA]rea\w*)\)|\.put\(\w+\.getSessionId\(\)(?:\.toString\(\))?, ?(?:area\.getName\(\)|\w*[nN]ame|\w*[aA]rea\w*)\)
// Mallory has entered both areas, each with a good token, and is told `not allowed` in `/staff`,
// the first one.
// Your server keeps one area for each connection. A client has the same session id in all its
// namespaces, and the same store of `client.set`. So the second area takes the place of the first.
// Keep for each namespace who was let into it.
package lesson05_namespaces;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class UnlockedDoor {

    private static final Map<UUID, String> AREA_OF = new ConcurrentHashMap<>();

    static void configure(SocketIOServer server) {
        open(server.addNamespace("/staff"), Set.of("s-38", "s-71"));
        open(server.addNamespace("/audit"), Set.of("a-52"));
    }

    private static void open(SocketIONamespace area, Set<String> tokens) {
        area.addAuthTokenListener((auth, client) -> {
            if (!isGood(auth, tokens)) {
                return new AuthTokenResult(false, Map.of("message", "not allowed"));
            }
            AREA_OF.put(client.getSessionId(), area.getName());
            return AuthTokenResult.AuthTokenResultSuccess;
        });

        area.addConnectListener(client -> {
            if (isIn(client, area)) {
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!isIn(client, area)) {
                ack.sendAckData("not allowed");
                return;
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            area.getAllClients().stream()
                    .filter(one -> isIn(one, area))
                    .forEach(one -> one.sendEvent("said", text));
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!isIn(client, area)) {
                ack.sendAckData("not allowed");
                return;
            }
            ack.sendAckData(area.getAllClients().stream()
                    .filter(one -> isIn(one, area))
                    .count());
        });
    }

    private static boolean isIn(SocketIOClient client, SocketIONamespace area) {
        return area.getName().equals(AREA_OF.get(client.getSessionId()));
    }

    private static boolean isGood(Object auth, Set<String> tokens) {
        return auth instanceof Map<?, ?> values
                && values.get("token") instanceof String token
                && tokens.contains(token);
    }
}
