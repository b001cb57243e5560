// mistake: M-ESCAPE
// has: &quot;|&#34;|&#x22;
// lacks: title\s*=\s*'
// A name with a quote in it ended the title, and what came after became an attribute: `onclick`,
// which runs code.
// Your code knows how a quote is encoded, but in the title the quote stands as it was typed.
// Follow the name from the parameter into the title: what happens to it on the way?
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
        return "<li title=\"" + name + "\"><b>" + html(name) + "</b>: " + html(text) + "</li>";
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
