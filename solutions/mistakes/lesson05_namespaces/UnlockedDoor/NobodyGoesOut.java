// mistake: -
// Grace left the area, and your server still counts her.
// A room forgets a client that leaves. A set or a number of your own doesn't: somebody has to take
// the client out, also if its line breaks.
// Add a disconnect listener to the area.
package lesson05_namespaces;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class UnlockedDoor {

    static void configure(SocketIOServer server) {
        open(server.addNamespace("/staff"), Set.of("s-38", "s-71"));
        open(server.addNamespace("/audit"), Set.of("a-52"));
    }

    private static void open(SocketIONamespace area, Set<String> tokens) {
        Set<SocketIOClient> inside = ConcurrentHashMap.newKeySet();
        area.addAuthTokenListener((auth, client) -> isGood(auth, tokens)
                ? AuthTokenResult.AuthTokenResultSuccess
                : new AuthTokenResult(false, Map.of("message", "not allowed")));

        area.addConnectListener(client -> {
            if (isGood(client.getHandshakeData().getAuthToken(), tokens)) {
                inside.add(client);
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!inside.contains(client)) {
                ack.sendAckData("not allowed");
                return;
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            inside.forEach(each -> each.sendEvent("said", text));
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!inside.contains(client)) {
                ack.sendAckData("not allowed");
                return;
            }
            ack.sendAckData(inside.size());
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
