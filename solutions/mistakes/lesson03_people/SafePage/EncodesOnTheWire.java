// mistake: M-ESCAPE
// The other client hears `1 &lt; 2` instead of what ada typed. Your server encodes the text for HTML
// before it sends it.
// The receiver may be no page, but a phone or a bot. And a page that encodes as well shows
// `&lt;` to people.
// Send the text as it is. Encode where HTML is made, in `line`.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;

final class SafePage {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, html(text));
        });
    }

    static String line(String name, String text) {
        return "<li title=\"" + html(name) + "\"><b>" + html(name) + "</b>: " + html(text) + "</li>";
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
