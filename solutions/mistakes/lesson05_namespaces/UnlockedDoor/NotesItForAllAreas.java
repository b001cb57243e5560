// mistake: -
// has: \.set\(\s*(?:"\w+"|[A-Z_]+),\s*(?:true|"\w+"|Boolean\.TRUE|1)\)
// lacks: \.set\([^,]*\+|static (?:final )?\w*(?:Set|Map|List|Collection|Queue)<|getSessionId\(\)
// Your server notes with `client.set` that a client was let in, and looks for the note in both
// areas.
// A client has one store for all its namespaces. Mallory was let into `/staff` with a good token, so
// the note is there in `/audit` as well, for which she has sent none.
// Keep for each namespace who was let into it.
package lesson05_namespaces;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIOClient;
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
                client.set("letIn", true);
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!client.has("letIn")) {
                ack.sendAckData("not allowed");
                return;
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            for (SocketIOClient each : area.getAllClients()) {
                if (each.has("letIn")) {
                    each.sendEvent("said", text);
                }
            }
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!client.has("letIn")) {
                ack.sendAckData("not allowed");
                return;
            }
            ack.sendAckData((int) area.getAllClients().stream().filter(each -> each.has("letIn")).count());
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
