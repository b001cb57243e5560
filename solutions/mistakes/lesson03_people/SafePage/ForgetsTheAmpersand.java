// mistake: -
// lacks: &amp|&#38|&#x26
// A person typed `&lt;`, and the page shows `<`.
// In HTML, `&` begins the name of a character. Your code encodes `<` but not `&`, so what a person
// types can still be read as such a name.
// Replace `&` as well, before all others.
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
        return text.replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
