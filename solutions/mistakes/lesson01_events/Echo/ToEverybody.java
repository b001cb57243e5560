// mistake: -
// Your server sends the hello to everyone, so grace heard ada's hello, too.
// `getBroadcastOperations()`, or a loop over `getAllClients()`, reaches everyone who is connected.
// The first parameter of your handler is the one client that said hello.
// Call `sendEvent` on that client.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Echo {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("hello", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("hello", text);
        });
    }
}
