// mistake: -
// Your server does what a server does that asks a name that is not there for its length. No answer
// goes out, and that looks right; but the handler ended with an exception, and what stood below
// that line did not run. A field that the object does not carry stays null. Compare with null
// before you call a method of it.
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
