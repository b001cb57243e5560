// mistake: -
// Your server does what a server does that sends the hello to the whole namespace: grace heard
// it too. getBroadcastOperations() reaches everybody who is connected, the sender among them.
// The first parameter of your handler is the one client whose hello this is. Call sendEvent on
// that client.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("hello", text);
        });
    }
}
