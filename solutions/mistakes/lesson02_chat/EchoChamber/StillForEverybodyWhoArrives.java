// mistake: M-PERCONN
// Your server adds its handler again for each client that connects.
// In netty-socketio a handler belongs to the chat: after three arrivals, three handlers run for
// every line. A client that comes back has arrived twice, and handlers of clients that left stay.
// (In JavaScript, `socket.on` in the connection listener is right: there a handler belongs to the
// socket.)
// Move `addEventListener` out of the connect listener, into `configure` itself.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;

final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> {
            chat.addEventListener("say", String.class, (speaker, text, ack) -> {
                chat.getBroadcastOperations().sendEvent("said", text);
            });
            client.sendEvent("welcome", "Say something.");
        });
    }
}
