// mistake: -
// Your fields of the data class are not public, and not filled: `name` and `city` stay null.
// The library fills an object from JSON, and sees only what is public. Within one file your own code
// can read a private field, so the compiler has nothing to say.
// Make both fields `public`, and not static: one object for each event that arrives.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", Visitor.class, (client, visitor, ack) -> {
            if (visitor.name != null) {
                client.sendEvent("welcome", visitor.name + " from " + visitor.city);
            }
        });
    }

    private Greeting() {}

    /** What a client sends with {@code greet}: a public field for each name in the object. */
    static final class Visitor {
        private String name;
        private String city;
    }
}
