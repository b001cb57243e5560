// mistake: -
// The page shows `&lt;` where a person typed `<`. Your code encodes the `&` of its own `&lt;`.
// Each `replace` reads what the one before has made. Only one order works: the character that stands
// in all the results has to come first.
// Replace `&` before all others.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;

final class SafePage {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, text);
        });
    }

    static String line(String name, String text) {
        return "<li title=\"" + html(name) + "\"><b>" + html(name) + "</b>: " + html(text) + "</li>";
    }

    private static String html(String text) {
        return text.replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("&", "&amp;");
    }
}
