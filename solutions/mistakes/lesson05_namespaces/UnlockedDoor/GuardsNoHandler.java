// mistake: M-MWEVENT
// has: "say"
// lacks: "say"(?:(?!AuthTokenResult)[\s\S])*"not allowed"|[A-Z]+_ALLOWED|REFUSED
// Your server sends only to those who were let in, but its handlers work for everyone. A client
// that was
// refused, or had no token, can still say something.
// The check of the token runs at the CONNECT, and never for an event.
// Begin every handler with a look at who was let in.
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
                client.joinRoom("inside");
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            area.getRoomOperations("inside").sendEvent("said", text);
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            ack.sendAckData(area.getRoomOperations("inside").getClients().size());
        });
    }

    private static boolean isGood(Object auth, Set<String> tokens) {
        return auth instanceof Map<?, ?> values
                && values.get("token") instanceof String token
                && tokens.contains(token);
    }
}
