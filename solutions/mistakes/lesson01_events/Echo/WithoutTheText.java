// mistake: -
// Your server does what a server does that answers hello without a value: the frame holds
// ["hello"], and nothing follows the name. An event carries only what you hand to sendEvent
// after its name. The text that arrived is the second parameter of your handler: pass it on.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            client.sendEvent("hello");
        });
    }
}
