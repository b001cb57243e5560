// mistake: -
// has: decrementAndGet|getAndDecrement|--|addAndGet\(-1|-=\s*1
// Mallory was never let in, and when she left, your number went down: it's one too low now. The disconnect listener of
// an area runs for each client that was connected to it, and that includes those without a token.
// Count down only for a client that you have counted. Or count nothing: what do you keep that knows how many they are?
package lesson05_namespaces;

import com.corundumstudio.socketio.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

final class UnlockedDoor {

    static void configure(SocketIOServer server) {
        open(server.addNamespace("/staff"), Set.of("s-38", "s-71"));
        open(server.addNamespace("/audit"), Set.of("a-52"));
    }

    private static void open(SocketIONamespace area, Set<String> tokens) {
        Set<SocketIOClient> members = ConcurrentHashMap.newKeySet();
        java.util.concurrent.atomic.AtomicInteger inside = new java.util.concurrent.atomic.AtomicInteger();
        area.addAuthTokenListener((auth, client) -> {
            if (!isGood(auth, tokens)) {
                return no();
            }
            members.add(client);
            inside.incrementAndGet();
            return AuthTokenResult.AuthTokenResultSuccess;
        });
        area.addConnectListener(client -> {
            if (members.contains(client)) {
                client.sendEvent("welcome", area.getName());
            }
        });
        area.addDisconnectListener(c -> { members.remove(c); inside.decrementAndGet(); });
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!members.contains(client)) {
                ack.sendAckData("not allowed");
                return;
            }
            if (text == null) {
                ack.sendAckData("no text");
                return;
            }
            members.forEach(m -> m.sendEvent("said", text));
            ack.sendAckData("ok");
        });
        area.addEventListener("count", String.class, (client, any, ack) -> {
            if (!members.contains(client)) {
                ack.sendAckData("not allowed");
                return;
            }
            ack.sendAckData(inside.get());
        });
    }

    private static AuthTokenResult no() {
        return new AuthTokenResult(false, Map.of("message", "not allowed"));
    }

    /** Whether the values that came with a CONNECT, or null, have one of these tokens. */
    private static boolean isGood(Object auth, Set<String> tokens) {
        return auth instanceof Map<?, ?> values
                && values.get("token") instanceof String token
                && tokens.contains(token);
    }

    private UnlockedDoor() {}
}
