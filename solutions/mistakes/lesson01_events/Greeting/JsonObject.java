// mistake: -
// Your server does what a server does that takes the payload as an org.json.JSONObject: the
// object arrived, but empty. JSONObject belongs to the Java client. The server fills the class
// you name by its fields and setters, and JSONObject has none that fit. Name a class of your
// own, with one public field for each name in the object.
package lesson01_events;

import com.corundumstudio.socketio.SocketIONamespace;
import org.json.JSONObject;

final class Greeting {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("greet", JSONObject.class, (client, visitor, ack) -> {
            client.sendEvent(
                    "welcome", visitor.optString("name") + " from " + visitor.optString("city"));
        });
    }
}
