// mistake: -
// Your handler threw an exception for a visitor without a name, because it called a method on
// `null`.
// A field that isn't in the object stays null. No `welcome` was sent, as expected, but the code
// after that line didn't run either.
// Compare the name with null before you call a method on it.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", Visitor.class, (client, visitor, ack) -> {
            if (!visitor.name.isEmpty()) {
                client.sendEvent("welcome", visitor.name + " from " + visitor.city);
            }
        });
    }

    static final class Visitor {
        public String name;
        public String city;
    }
}
