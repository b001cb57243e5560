// mistake: M-PERCONN
// Your server does what a server does that adds its handler again for everybody who arrives.
// A handler belongs to the chat, not to the connection: three arrivals are three handlers, and each
// of them runs for every line, whoever says it. Who goes and comes back has arrived twice; the
// handlers of those who left stay.
// (In JavaScript it is right to write `socket.on` in the connection listener: there a handler belongs
// to the socket.)
// Move the call of `addEventListener` out of the connect listener, into `configure` itself.
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
