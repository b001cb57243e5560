package lesson05_namespaces;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.Map;
import java.util.Set;

/**
 * UnlockedDoor: two namespaces into which only those may come who have a token for them.
 *
 * <p>The library checks a token if a client sends one. It lets in clients that send none, and keeps
 * clients that it has refused. Nothing that is said here may reach them, and no handler may work for
 * them.
 *
 * <p>The page: lessons/lesson05_namespaces/UnlockedDoor.adoc
 */
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
            // TODO 1: a client without a token gets here, too. It may hear neither "welcome", nor what is said.
            client.sendEvent("welcome", area.getName());
        });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            // TODO 2: acknowledge "not allowed" to a client that wasn't let in, and do nothing else.
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            area.getBroadcastOperations().sendEvent("said", text);
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            // TODO 2: the same here; and count only those who were let in.
            ack.sendAckData(area.getAllClients().size());
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
