// mistake: -
// The text goes into the page as it was typed, so each `<` in it begins an element.
// If your code calls `replace`, look at what becomes of the result: a `String` in Java never
// changes, and `replace` returns another one.
// Put what it returns into the page.
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
        text.replace("&", "&amp;");
        text.replace("<", "&lt;");
        text.replace(">", "&gt;");
        text.replace("\"", "&quot;");
        return text;
    }

    private SafePage() {}
}
