// mistake: -
// Your server sends no `welcome`, although the visitors' objects arrived.
// Either the handler sends nothing yet, or it never ran. It doesn't run if `addEventListener` names
// a class that the library can't make from the object, such as `String.class`: the event is dropped
// without an error.
// Name a class with the object's fields as the second argument, and call `sendEvent` in the
// handler.
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
