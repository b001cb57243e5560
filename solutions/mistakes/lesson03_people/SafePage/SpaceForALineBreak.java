// mistake: -
// has: \\[Rnsvr]|lines\(\)
// A text with a line break in it loses it: your code puts something else in its place. The page says that nothing is
// removed from a text.
// A browser shows a line break as a space anyway, so there's nothing to do for it. It's still there
// for anyone who copies the text out of the page's source, and for a style that shows line breaks.
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
        return "<li title=\"" + html(name) + "\"><b>" + html(name) + "</b>: " + html(text) + "</li>";
    }

    /** The text as HTML that shows it, in an element or between double quotes. */
    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", " ");
    }

    private SafePage() {}
}
