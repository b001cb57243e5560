// mistake: -
// has: addAuthTokenListener\((?:(?!\.add\w+Listener\()[\s\S])*?sendEvent\(\s*"welcome"
// lacks: addConnectListener\((?:(?!\.add\w+Listener\()[\s\S])*?"welcome"
// Your token listener sends `welcome`, and grace doesn't hear it.
// While this listener runs, the client isn't connected to the area yet: whether it will be is what
// the listener decides. What is sent to it then is lost.
// Which listener of the area runs when the client is connected? And how does that one know whom
// the token listener has let in?
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
            client.sendEvent("welcome", area.getName());
            return AuthTokenResult.AuthTokenResultSuccess;
        });

        area.addDisconnectListener(members::remove);
        area.addEventListener("say", String.class, (client, text, ack) -> {
            if (!members.contains(client)) {
                ack.sendAckData("not allowed");
                return;
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
