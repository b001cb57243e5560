// mistake: -
// has: static (?:final )?\w*(?:Set|Map|List|Collection|Queue)<|getSessionId\(\)
// lacks: \.set\(
// Your server keeps one list for all areas. A client with a good token for `/staff` is in it, and
// so it's let
// into `/audit` without one.
// A client has the same session id in all its namespaces, and what `client.set` stores holds for
// all of them,
// too.
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

    private static final Set<UUID> INSIDE = ConcurrentHashMap.newKeySet();

    static void configure(SocketIOServer server) {
        open(server.addNamespace("/staff"), Set.of("s-38", "s-71"));
        open(server.addNamespace("/audit"), Set.of("a-52"));
    }

    private static void open(SocketIONamespace area, Set<String> tokens) {
        area.addAuthTokenListener((auth, client) -> {
            if (!isGood(auth, tokens)) {
                return new AuthTokenResult(false, Map.of("message", "not allowed"));
            }
            INSIDE.add(client.getSessionId());
            return AuthTokenResult.AuthTokenResultSuccess;
        });

        area.addConnectListener(client -> {
            if (INSIDE.contains(client.getSessionId())) {
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!INSIDE.contains(client.getSessionId())) {
                ack.sendAckData("not allowed");
                return;
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            for (SocketIOClient each : area.getAllClients()) {
                if (INSIDE.contains(each.getSessionId())) {
                    each.sendEvent("said", text);
                }
            }
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!INSIDE.contains(client.getSessionId())) {
                ack.sendAckData("not allowed");
                return;
            }
            ack.sendAckData((int) area.getAllClients().stream().filter(each -> INSIDE.contains(each.getSessionId())).count());
        });
    }

    /** Whether the values that came with a CONNECT, or null, have one of these tokens. */
    private static boolean isGood(Object auth, Set<String> tokens) {
        return auth instanceof Map<?, ?> values
                && values.get("token") instanceof String token
                && tokens.contains(token);
    }

    private UnlockedDoor() {}
}
