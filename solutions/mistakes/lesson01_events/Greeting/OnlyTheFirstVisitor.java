// mistake: -
// Your server does what a server does that welcomes one visitor, and then nobody. Ada was welcomed,
// grace was not. A flag or a field outside the handler lives as long as the server, so the first
// visitor changes it for all who follow. Each visitor is welcomed, whoever came before: the handler
// has to remember nothing.
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
