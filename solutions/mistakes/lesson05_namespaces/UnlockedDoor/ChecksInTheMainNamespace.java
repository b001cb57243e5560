// mistake: M-NSAUTH
// Your server checks tokens in the main namespace only. A client that connects to `/staff` with a bad token
// isn't refused there.
// A token listener belongs to one namespace, and protects no other.
// Each area needs its own, with its own tokens.
package lesson05_namespaces;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;

final class UnlockedDoor {

    static void configure(SocketIOServer server) {
        server.addNamespace("").addAuthTokenListener((auth, client) -> isGood(auth, Set.of("s-38", "s-71", "a-52"))
                ? AuthTokenResult.AuthTokenResultSuccess
                : new AuthTokenResult(false, Map.of("message", "not allowed")));
        open(server.addNamespace("/staff"), Set.of("s-38", "s-71"));
        open(server.addNamespace("/audit"), Set.of("a-52"));
    }

    private static void open(SocketIONamespace area, Set<String> tokens) {
        area.addConnectListener(client -> {
            if (isGood(client.getHandshakeData().getAuthToken(), tokens)) {
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
}
