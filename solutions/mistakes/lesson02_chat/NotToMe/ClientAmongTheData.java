// mistake: -
// Your server sends no `said`. Either there is no handler for `say` yet, or `client` is the last
// argument of `sendEvent`.
// In the second case the code compiles and no exception reaches you. `sendEvent` leaves a client
// out only if it's the second argument. After that come the data, and a client can't be written as
// JSON.
// Look at the order of the arguments: the name, the client to leave out, the data.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;

final class NotToMe {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", lineOf(client, text), client);
        });
    }

    static String lineOf(SocketIOClient speaker, String text) {
        return speaker.getHandshakeData().getSingleUrlParam("name") + ": " + text;
    }
}
