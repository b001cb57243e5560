// mistake: M-ESCAPE
// has: \\\\\\"|"\\\\"|\'\\\\\'
// A quote in a name ended the title, and a backslash is the last letter of it. What came after the
// quote became an attribute.
// A backslash before a quote is how Java and JavaScript write one within a text. In HTML it's a
// letter like any other.
// Use the name that HTML has for the quote.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;

/**
 * SafePage: a page that runs what people type.
 *
 * <p>{@code line} makes the HTML of one line of the chat, for a page that shows what was said before.
 * Whatever a person types should be shown as text, letter by letter, and be nothing but text. On the wire,
 * it stays as it was typed.
 *
 * <p>The page: lessons/lesson03_people/SafePage.adoc
 */
final class SafePage {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, text);
        });
    }

    /** One line as HTML: the name in bold, the text, and the name once more as the line's title. */
    static String line(String name, String text) {
        return "<li title=\"" + html(name).replace("\"", "\\\"") + "\"><b>" + html(name) + "</b>: " + html(text) + "</li>";
    }

    /** The text as HTML that shows it, in an element or between double quotes. */
    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private SafePage() {}
}
