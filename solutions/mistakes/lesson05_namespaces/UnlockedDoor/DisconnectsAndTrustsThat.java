// mistake: M-LEAVEDISC
// Your server disconnects a client without a token, and relies on that. On the unrepaired library the client
// only gets a packet that tells it to go. If it stays, it's still registered, and hears everything.
// Write down who was let in, and send only to those.
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
            if (!isGood(client.getHandshakeData().getAuthToken(), tokens)) {
                client.disconnect();
                return;
            }
            client.sendEvent("welcome", area.getName());
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            area.getBroadcastOperations().sendEvent("said", text);
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            ack.sendAckData(area.getAllClients().size());
        });
    }

    private static boolean isGood(Object auth, Set<String> tokens) {
        return auth instanceof Map<?, ?> values
                && values.get("token") instanceof String token
                && tokens.contains(token);
    }
}
