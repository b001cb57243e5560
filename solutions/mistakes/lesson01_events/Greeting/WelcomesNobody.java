// mistake: M-TRUST
// Your server does what a server does that believes every payload: a visitor without a name was
// welcomed as null. The class says which fields may come, not which ones must. What a client
// leaves out arrives as null. Look at visitor.name before you answer, and send nothing when it
// is null.
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
