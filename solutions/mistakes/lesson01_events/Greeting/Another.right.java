// right: a record has fields too, and the library fills it through its constructor
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", Visitor.class, (client, visitor, ack) -> {
            if (visitor.name() != null) {
                client.sendEvent("welcome", visitor.name() + " from " + visitor.city());
            }
        });
    }

    record Visitor(String name, String city) {}
}
