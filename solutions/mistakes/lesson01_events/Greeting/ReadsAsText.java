// mistake: -
// Your server does what a server does that wants a text where the client sends an object: your
// handler never ran. The library could not turn the object into a String, dropped the event, and
// told nobody. Do not take the payload apart by hand. Name a class with the object's fields as
// the second argument of addEventListener.
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
