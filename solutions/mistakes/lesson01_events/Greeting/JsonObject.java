// mistake: -
// Your handler takes an `org.json.JSONObject`, and the one that it gets is empty.
// `JSONObject` belongs to the Java client. The server fills the fields and setters of the class
// that you name, and `JSONObject` has none that fit.
// Name a class of your own, with one public field for each name in the object.
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
