package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

/**
 * Greeting: an object arrives as an object.
 *
 * <p>A client emits {@code greet} with an object such as {@code {"name":"Zoë","city":"Zürich"}}.
 * That client hears {@code welcome} with the text {@code Zoë from Zürich}. Without a name there is
 * no answer.
 *
 * <p>The page: lessons/lesson01_events/Greeting.adoc
 */
final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", Visitor.class, (client, visitor, ack) -> {
            // TODO 1: answer welcome with "name from city"; without a name there is no answer.
        });
    }

    private Greeting() {}

    /** What a client sends with {@code greet}: a public field for each name in the object. */
    static final class Visitor {
        public String name;
        // TODO 1: the city.
    }
}
