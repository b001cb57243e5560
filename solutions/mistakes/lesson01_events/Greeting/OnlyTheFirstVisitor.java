// mistake: -
// Your server welcomes one visitor and then no other: ada was welcomed, grace wasn't.
// A flag or a field outside the handler lives as long as the server, so the first visitor changes
// it for all later ones. The handler doesn't need to remember anything.
// Remove it, and welcome each visitor who gives a name.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.concurrent.atomic.AtomicBoolean;

final class Greeting {

    static void configure(SocketIONamespace chat) {
        AtomicBoolean open = new AtomicBoolean(true);
        chat.addEventListener("greet", Visitor.class, (client, visitor, ack) -> {
            if (visitor.name != null && open.getAndSet(false)) {
                client.sendEvent("welcome", visitor.name + " from " + visitor.city);
            }
        });
    }

    static final class Visitor {
        public String name;
        public String city;
    }
}
