// mistake: M-ESCAPE
// has: &amp;
// has: \(\?!|contains\(\s*"&|matches\(
// A person typed `&lt;`, and the page shows `<`.
// Your code leaves an `&` as it is if a name of a character seems to follow, as if somebody had
// encoded it before. But what comes in was typed, letter by letter, and `&lt;` is four letters that
// a reader wants to see.
// What makes an `&` different from the others here?
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
        return text.replaceAll("&(?!\\w+;)", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private SafePage() {}
}
