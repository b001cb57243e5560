package lesson02_chat;

import com.corundumstudio.socketio.SocketIONamespace;

/**
 * EchoChamber: the more people come, the more often each line is heard.
 *
 * <p>A client emits {@code say} with a text; everybody should hear {@code said} with that text, once.
 * Who arrives hears {@code welcome}, alone. With one client all is well. With two, every line comes
 * twice; with five, five times.
 *
 * <p>The page: lessons/lesson02_chat/EchoChamber.adoc
 */
final class EchoChamber {

    static void configure(SocketIONamespace chat) {
        chat.addConnectListener(client -> {
            client.sendEvent("welcome", "Say something.");
            // TODO 1: this runs for everybody who arrives. What in it should happen only once?
            chat.addEventListener("say", String.class, (speaker, text, ack) -> {
                chat.getBroadcastOperations().sendEvent("said", text);
            });
        });
    }

    private EchoChamber() {}
}
