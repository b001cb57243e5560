package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;

/**
 * EchoChamber: the more clients connect, the more often each line is heard.
 *
 * <p>A client emits {@code say} with a text; everyone should hear {@code said} with that text, once.
 * Only the client that connects hears {@code welcome}. With one client this works. With two, every
 * line is heard twice; with five, five times.
 *
 * <p>The page: lessons/lesson02_chat/EchoChamber.adoc
 */
final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> {
            client.sendEvent("welcome", "Say something.");
            // TODO 1: this runs for each client that connects. What in it should happen only once?
            chat.addEventListener("say", String.class, (speaker, text, ack) -> {
                chat.getBroadcastOperations().sendEvent("said", text);
            });
        });
    }

    private EchoChamber() {}
}
