// mistake: -
// The `name` arrived, but the `city` is null: your class has no public field `city`.
// The library fills fields by their names. A value that fits no field is dropped, and a field
// without a value stays null. There is no error.
// Compare your class with the frame, and give the public field exactly the name that the client
// sends.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", Visitor.class, (client, visitor, ack) -> {
            if (visitor.name != null) {
                client.sendEvent("welcome", visitor.name + " from " + visitor.town);
            }
        });
    }

    static final class Visitor {
        public String name;
        public String town;
    }
}
