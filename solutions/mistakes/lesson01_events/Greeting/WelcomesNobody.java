// mistake: M-TRUST
// Your server welcomed a visitor without a name as `null`.
// Your class says which fields can come, not which ones must come. A field that the client leaves
// out stays null.
// Look at `visitor.name` before you answer, and send nothing when it's null.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", Visitor.class, (client, visitor, ack) -> {
            client.sendEvent("welcome", visitor.name + " from " + visitor.city);
        });
    }

    static final class Visitor {
        public String name;
        public String city;
    }
}
