// mistake: -
// has: getAuthToken\(\)
// lacks: joinRooms?\(|\.(?:add|put\w*|merge|compute\w*|set)\(
// Your server refuses a client that it has let in, after the same connection has entered the other
// area. `getAuthToken()` returns what came last on that connection, which is now the token for the
// other area. Look at the token once, when the client connects to an area, and write down there
// that it was let in.
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

        area.addAuthTokenListener((auth, client) -> isGood(auth, tokens)
                ? AuthTokenResult.AuthTokenResultSuccess
                : new AuthTokenResult(false, Map.of("message", "not allowed")));

        area.addConnectListener(client -> {
            if (isGood(client.getHandshakeData().getAuthToken(), tokens)) {
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!isGood(client.getHandshakeData().getAuthToken(), tokens)) {
                ack.sendAckData("not allowed");
                return;
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            for (SocketIOClient c : area.getAllClients()) {
                if (isGood(c.getHandshakeData().getAuthToken(), tokens)) {
                    c.sendEvent("said", text);
                }
            }
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!isGood(client.getHandshakeData().getAuthToken(), tokens)) {
                ack.sendAckData("not allowed");
                return;
            }
            ack.sendAckData((int) area.getAllClients().stream()
                    .filter(c -> isGood(c.getHandshakeData().getAuthToken(), tokens)).count());
        });
    }

    private static boolean isGood(Object auth, Set<String> tokens) {
        return auth instanceof Map<?, ?> values
                && values.get("token") instanceof String token
                && tokens.contains(token);
    }

    private UnlockedDoor() {}
}
