// mistake: M-TRUST
// Your server looks the sender up by name, and leaves out the first client with that name. Two
// people are called ada: when the second speaks, the first is left out, and the second hears her
// own line.
// A name doesn't say which connection it is.
// The handler gets the connection that spoke as its first parameter. Leave out that one.
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
