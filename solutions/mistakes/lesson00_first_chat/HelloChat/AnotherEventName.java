// mistake: M-EVTNAME
// Your server doesn't send `chat message`. It sends an event with a different name.
// Everyone receives it, but no page shows it: a page listens for `chat message`, and the name must
// match exactly, including the space and each capital letter. An event that nobody listens for
// causes no error.
// Compare the event's name in the frames with the name in the task, character by character.
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
