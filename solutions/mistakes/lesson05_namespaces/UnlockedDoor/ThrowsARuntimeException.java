// mistake: -
// has: "say"[\s\S]*throw new
// Your handler throws an exception to refuse mallory, and she gets no answer.
// An exception ends the handler on the server. It doesn't cross the connection: no client hears of
// it, and one that has asked for an acknowledgement goes on waiting.
// A refusal is an answer like `ok`. Look at what your handler sends, and throw nothing.
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
        Set<SocketIOClient> members = ConcurrentHashMap.newKeySet();
        area.addAuthTokenListener((auth, client) -> {
            if (!isGood(auth, tokens)) {
                return new AuthTokenResult(false, Map.of("message", "not allowed"));
            }
            members.add(client);
            return AuthTokenResult.AuthTokenResultSuccess;
        });

        area.addConnectListener(client -> {
            if (members.contains(client)) {
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addDisconnectListener(members::remove);
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!members.contains(client)) {
                throw new RuntimeException("not allowed");
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            members.forEach(member -> member.sendEvent("said", text));
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!members.contains(client)) {
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
