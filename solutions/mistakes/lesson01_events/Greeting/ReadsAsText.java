// mistake: -
// Your server does what a server does that sends no welcome: the visitors' objects arrived, and
// nothing went out. Two reasons look the same from outside. The handler sends nothing yet. Or it
// never ran: behind the event's name stands a class that the object cannot be made into, such as
// String.class, and the library drops the event without a word. Name a class with the object's
// fields as the second argument of addEventListener, and call sendEvent in the handler.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;

final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", String.class, (client, json, ack) -> {
            String[] parts = json.split("\"");
            client.sendEvent("welcome", parts[3] + " from " + parts[7]);
        });
    }
}
