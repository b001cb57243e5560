// mistake: M-ESCAPE
// has: replaceFirst
// Only the first `<` of the text is shown as it was typed. A later one began an element, and that's
// a `script`.
// `replaceFirst` ends after the first place that it finds.
// A person types a character as often as they like: look for a method that replaces all of them.
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
        return "<li title=\"" + html(name) + "\"><b>" + html(name) + "</b>: " + html(text) + "</li>";
    }

    /** The text as HTML that shows it, in an element or between double quotes. */
    private static String html(String text) {
        return text.replaceFirst("&", "&amp;")
                .replaceFirst("<", "&lt;")
                .replaceFirst(">", "&gt;")
                .replaceFirst("\"", "&quot;");
    }

    private SafePage() {}
}
