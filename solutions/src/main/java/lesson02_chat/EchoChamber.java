package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;

/**
 * EchoChamber: each line is heard once, however many clients connect.
 *
 * <p>A client emits {@code say} with a text; everyone hears {@code said} with that text, once. Only
 * the client that connects hears {@code welcome}.
 *
 * <p>The page: lessons/lesson02_chat/EchoChamber.adoc
 */
final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> client.sendEvent("welcome", "Say something."));
        chat.addEventListener("say", String.class, (speaker, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", text);
        });
    }

    private EchoChamber() {}
}
