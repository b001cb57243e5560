// mistake: -
// Your server does what a server does whose `said` never leaves it: no handler for `say` is there yet,
// or the client stands after the text.
// In the second case it compiles, nothing is thrown at you, and nobody hears anything. `sendEvent` takes
// the one to leave out as its second argument; what stands further back is data, to be written as JSON,
// and a connection cannot be.
// Look at the order of the arguments: the name, who is left out, then the data.
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
