package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;

/**
 * EchoChamber: however many people come, each line is heard once.
 *
 * <p>A client emits {@code say} with a text; everybody hears {@code said} with that text, once. Who
 * arrives hears {@code welcome}, alone.
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
