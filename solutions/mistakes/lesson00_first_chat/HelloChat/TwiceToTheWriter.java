// mistake: -
// Your server does what a server does that sends to everybody and then to the writer once more.
// Grace reads the line once, ada twice. Everybody who is connected includes the one who wrote:
// a second call for her alone is a second copy.
// Look for two calls of `sendEvent` in the handler: one word was to be changed, no line added.
package lesson00_first_chat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        BroadcastOperations everybody = chat.getBroadcastOperations();

        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            client.sendEvent("chat message", text);
            everybody.sendEvent("chat message", text);
        });
    }
}
