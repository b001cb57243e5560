// mistake: M-EVTNAME
// Your server does what a server does that answers with Hello instead of hello: an event
// arrived, but not the one that was asked for. An event's name is compared letter by letter, and
// no error tells you about a near miss. Write the name exactly as the task does.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            client.sendEvent("Hello", text);
        });
    }
}
