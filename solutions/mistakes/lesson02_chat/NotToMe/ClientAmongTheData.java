// mistake: -
// Your server does what a server does that puts the client after the text.
// It compiles, nothing is thrown at you, and nobody hears anything. `sendEvent` takes the one to
// leave out as its second argument; what stands further back is data, to be written as JSON. A
// connection cannot be written as JSON, so the event never leaves the server.
// Look at the order of the arguments: name, who is left out, then the data.
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
