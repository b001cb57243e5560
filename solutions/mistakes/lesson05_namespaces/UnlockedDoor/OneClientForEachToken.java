// mistake: -
// has: Map<(?:String|Object), ?SocketIOClient>|\.put\([^;]*(?:[tT]oken|auth)
// Ada came in twice with the same token, and her first client doesn't hear what is said any more.
// Your server keeps one client for each token. A client that comes in with it later takes the
// place of the one before.
// A token says that its owner may come in. It doesn't say which client that is, and one person can
// have several.
// Look at what the key of your map is.
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
        Map<String, SocketIOClient> members = new ConcurrentHashMap<>();
        area.addAuthTokenListener((auth, client) -> {
            if (!isGood(auth, tokens)) {
                return new AuthTokenResult(false, Map.of("message", "not allowed"));
            }
            members.put((String) ((Map<?, ?>) auth).get("token"), client);
            return AuthTokenResult.AuthTokenResultSuccess;
        });

        area.addConnectListener(client -> {
            if (members.containsValue(client)) {
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addDisconnectListener(client -> members.values().remove(client));
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!members.containsValue(client)) {
                ack.sendAckData("not allowed");
                return;
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            members.values().forEach(member -> member.sendEvent("said", text));
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!members.containsValue(client)) {
                ack.sendAckData("not allowed");
                return;
            }
            ack.sendAckData(members.size());
        });
    }

    private static boolean isGood(Object auth, Set<String> tokens) {
        return auth instanceof Map<?, ?> values
                && values.get("token") instanceof String token
                && tokens.contains(token);
    }
}
