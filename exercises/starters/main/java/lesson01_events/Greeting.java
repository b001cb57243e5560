package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

/**
 * Greeting: an object arrives as an object.
 *
 * <p>A client emits {@code greet} with an object such as {@code {"name":"Zoë","city":"Zürich"}}.
 * That client hears {@code welcome} with the text {@code Zoë from Zürich}. If there is no name, it
 * hears nothing.
 *
 * <p>The page: lessons/lesson01_events/Greeting.adoc
 */
final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", Visitor.class, (client, visitor, ack) -> {
            // TODO 1: send welcome with "name from city"; if there is no name, send nothing.
        });
    }

    private Greeting() {}

    /** The value of {@code greet}: a public field for each name in the object. */
    static final class Visitor {
        public String name;
        // TODO 1: add a field for the city.
    }
}
