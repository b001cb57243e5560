// mistake: -
// Your data class got nothing of the object: `name` and `city` stay null, and no error says so.
// The library fills a field only if it is public, not static, and called as in the JSON. Within one
// file your own code can read a private field, so the compiler has nothing to say.
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
