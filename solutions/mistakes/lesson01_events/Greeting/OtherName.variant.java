// variant of: OtherName
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", Visitor.class, (client, visitor, ack) -> {
            if (visitor.name == null) {
                return;
            }
            client.sendEvent("welcome", String.format("%s from %s", visitor.name, visitor.city));
        });
    }

    static final class Visitor {
        public String name;
        private String city;
    }
}
