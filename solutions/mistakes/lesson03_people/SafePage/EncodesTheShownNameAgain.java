// mistake: M-ESCAPE
// has: title
// A browser shows `&lt;` in the title where a person typed `<`: your code encodes the name twice for
// this place.
// What comes out of the first encoding is HTML already. The second one takes its `&` for one that a
// person typed, and a browser decodes only once.
// Look at what goes into the title: the name as it was typed, or one that's encoded?
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;

final class SafePage {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, text);
        });
    }

    /** One line as HTML: the name in bold, the text, and the name once more as the line's title. */
    static String line(String name, String text) {
        String safe = html(name);
        return "<li title=\"" + quoted(safe) + "\"><b>" + safe + "</b>: " + html(text) + "</li>";
    }

    /** The text as HTML that shows it, between double quotes. */
    private static String quoted(String text) {
        return html(text).replace("\"", "&quot;");
    }

    /** The text as HTML that shows it, in an element. */
    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private SafePage() {}
}
