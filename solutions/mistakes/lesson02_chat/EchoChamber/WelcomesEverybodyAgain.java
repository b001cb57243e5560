// mistake: -
// Your server does what a server does that welcomes everybody whenever somebody arrives.
// The lines are right now, the welcome is not: ada was welcomed again when grace came.
// In the connect listener `client` is the one who has just arrived, and a welcome is for that one.
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
