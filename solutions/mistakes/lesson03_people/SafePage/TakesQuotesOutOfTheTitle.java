// mistake: M-ESCAPE
// has: ,\s*""\s*\)
// The title isn't the name as it was typed: letters are missing.
// Your code takes characters out of the name before it becomes the title. That keeps the attribute
// whole, but a person chose these characters, and nothing is to be removed.
// In an attribute, too, each character has a way to be written so that a browser shows it.
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
        return "<li title=\"" + html(name.replaceAll("[<>&\"']", "")) + "\"><b>" + html(name) + "</b>: " + html(text) + "</li>";
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
