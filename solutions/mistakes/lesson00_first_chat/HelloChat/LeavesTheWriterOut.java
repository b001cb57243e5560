// mistake: M-ECHO
// Your server does what a server does that sends to everybody but the writer.
// Grace reads the line, ada does not: with a client as the second argument, `sendEvent` skips that
// client. That is a useful thing, and lesson 02 asks for it; here ada's page waits for the server
// to see her own line.
// Look at the arguments between the event's name and the text: what is left if nobody is skipped?
package lesson00_first_chat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        BroadcastOperations everybody = chat.getBroadcastOperations();

        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            everybody.sendEvent("chat message", client, text);
        });
    }
}
