package workbook.wire;

import com.corundumstudio.socketio.AckCallback;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.MultiTypeArgs;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The listeners that the scripts talk to. */
final class Listeners {
    private Listeners() {}

    /** Starts the server with listeners on the main namespace and on /custom, /other, /guarded. */
    static <S extends ListeningServer> S on(S server) {
        SocketIONamespace main = server.getNamespace(server instanceof RepairedServer ? "/" : "");
        for (SocketIONamespace each : List.of(main, server.addNamespace("/custom"), server.addNamespace("/other"))) {
            talk(each);
        }
        guard(server.addNamespace("/guarded"));
        server.start();
        return server;
    }

    private static void talk(SocketIONamespace namespace) {
        namespace.addConnectListener(Listeners::welcome);
        namespace.addEventListener("say", Object.class, (client, what, ack) -> client.sendEvent("said", what));
        namespace.addEventListener("ask", Object.class, (client, what, ack) -> ack.sendAckData(what));
        namespace.addEventListener("bytes", byte[].class, (client, what, ack) -> client.sendEvent("said", what));
        namespace.addEventListener(
                "shout",
                Object.class,
                (client, what, ack) -> namespace.getBroadcastOperations().sendEvent("shouted", what));
        namespace.addEventListener("leave", Object.class, (client, what, ack) -> client.disconnect());
        namespace.addEventListener(
                "question", Object.class, (client, what, ack) -> client.sendEvent("question", repeat(client), what));
        namespace.addMultiTypeEventListener("two", Listeners::repeatBoth, Object.class, Object.class);
    }

    private static void repeatBoth(SocketIOClient client, MultiTypeArgs two, AckRequest ack) {
        Object first = two.first();
        Object second = two.second();
        client.sendEvent("two", first, second);
    }

    /** On demand, for a client whose address ends in {@code &welcome=…}. */
    private static void welcome(SocketIOClient client) {
        String what = client.getHandshakeData().getSingleUrlParam("welcome");
        if (what != null) {
            Object sent = what.equals("bytes") ? new byte[] {7} : what;
            client.sendEvent("welcome", sent);
        }
    }

    private static AckCallback<Object> repeat(SocketIOClient client) {
        return new AckCallback<>(Object.class) {
            @Override
            public void onSuccess(Object answer) {
                client.sendEvent("answered", answer);
            }
        };
    }

    private static void guard(SocketIONamespace namespace) {
        talk(namespace);
        namespace.addAuthTokenListener((payload, client) -> {
            Object token = ((Map<?, ?>) payload).get("token");
            boolean known = List.of("open", List.of("open")).contains(token == null ? "" : token);
            return known ? AuthTokenResult.AuthTokenResultSuccess : new AuthTokenResult(false, refusal(token));
        });
    }

    private static @Nullable Object refusal(@Nullable Object token) {
        if ("text".equals(token)) {
            return "no such token";
        }
        return "null".equals(token) ? null : Map.of("message", "no token");
    }
}
