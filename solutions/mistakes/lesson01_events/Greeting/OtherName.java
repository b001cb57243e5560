// mistake: -
// Your server does what a server does whose class has no public field called city: the name
// arrived, the city is null. Values find their fields by name. What fits no field is left out,
// and a field that nothing fits stays null; no error says so. Look at the frame beside the
// verdict, and call the public field exactly what the client calls it.
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
