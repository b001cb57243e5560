// mistake: -
// Mallory wasn't let in, and ada hears her text. Only then does your server look who she is.
// A refusal can't undo what is sent.
// Look first, and refuse and return before anything is sent.
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
                client.joinRoom("inside");
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (text != null) {
                area.getRoomOperations("inside").sendEvent("said", text);
            }
            boolean in = client.getAllRooms().contains("inside");
            ack.sendAckData(!in ? "not allowed" : text == null ? "no text" : "ok");
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
