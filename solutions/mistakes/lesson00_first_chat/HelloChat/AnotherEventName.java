// mistake: M-EVTNAME
// Your server does what a server does that gives the event another name on its way out.
// Everybody got something, and no page shows it: a page listens for `chat message`, exactly those
// letters, blank included. `message` or `Chat message` is another event, and nobody complains:
// a name that nobody listens for is no error in Socket.IO.
// Compare the names in the frames with the name in the task, letter by letter.
package lesson00_first_chat;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;

final class HelloChat {

    static void configure(SocketIONamespace chat) {
        BroadcastOperations everybody = chat.getBroadcastOperations();

        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            everybody.sendEvent("message", text);
        });
    }
}
