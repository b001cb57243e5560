// mistake: -
// has: (?i)"\s*<br
// A text has a line break in it, and the page has one element more: your code makes a `<br>` of it.
// The line has two elements, `li` and `b`, whatever a person types.
// A line break has no meaning of its own in HTML: a browser shows it like a space. Whether it's
// seen as a break is a matter of the page's styles. Encode what has a meaning in HTML, and leave
// the rest.
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
                .replace("\n", "<br>");
    }

    private SafePage() {}
}
