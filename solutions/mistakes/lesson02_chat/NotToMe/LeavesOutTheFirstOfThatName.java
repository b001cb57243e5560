// mistake: M-TRUST
// Your server does what a server does that looks the speaker up by name, and leaves out the first
// whom it finds. Two people are called ada. When the second one speaks, the first one is left out,
// and the speaker hears her own line. A name does not say which connection it is. The handler is
// handed the connection that spoke: leave out that one.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

final class NotToMe {

    private static final Map<String, SocketIOClient> PEOPLE = new ConcurrentHashMap<>();

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> PEOPLE.putIfAbsent(nameOf(client), client));
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            SocketIOClient speaker = PEOPLE.get(nameOf(client));
            chat.getBroadcastOperations().sendEvent("said", speaker, nameOf(client) + ": " + text);
        });
    }

    private static String nameOf(SocketIOClient client) {
        return client.getHandshakeData().getSingleUrlParam("name");
    }
}
