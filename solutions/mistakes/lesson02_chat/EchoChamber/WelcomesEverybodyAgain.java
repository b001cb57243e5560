// mistake: -
// Your server sends `welcome` to everyone whenever a client connects. The lines are right now, but
// ada was welcomed again when grace came.
// In the connect listener, `client` is the one that has just connected, and the welcome is for that
// client only.
// Leave the line with `welcome` as it was: `client.sendEvent`.
package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;

final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> {
            chat.getBroadcastOperations().sendEvent("welcome", "Say something.");
        });
        chat.addEventListener("say", String.class, (speaker, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", text);
        });
    }
}
