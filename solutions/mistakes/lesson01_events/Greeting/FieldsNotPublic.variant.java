// variant of: FieldsNotPublic
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", Visitor.class, (client, visitor, ack) -> {
            client.sendEvent("welcome", visitor.name + " from " + visitor.city);
        });
    }

    private Greeting() {}

    /** What a client sends with {@code greet}: a public field for each name in the object. */
    static final class Visitor {
        private String name;
        private String city;
    }
}
