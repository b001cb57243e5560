// mistake: -
// Your class got nothing from the object: `name` and `city` stay null, and there is no error.
// The library fills a field only if it's public, not static, and named as in the JSON. The compiler
// doesn't object to a private field, because code in the same file can read it.
// Look at the two fields: each needs `public`, no `static`, and the name that the client sends.
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
