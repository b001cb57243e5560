// mistake: -
// has: (?i)<b\s+title
// The title is on the element `b`. It belongs on the `li`: so it appears wherever the mouse is on the line, and not
// only above the name.
// An attribute stands in the tag that begins its element. Look in which one yours stands.
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
        return "<li><b title=\"" + html(name) + "\">" + html(name) + "</b>: " + html(text) + "</li>";
    }

    /** The text as HTML that shows it, in an element or between double quotes. */
    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private SafePage() {}
}
