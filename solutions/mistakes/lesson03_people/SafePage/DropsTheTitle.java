// mistake: -
// lacks: title\s*=
// The `li` has no title any more. The starter's line had one: the name once more, which appears
// below the mouse.
// What is dangerous in it isn't that it's there, but that a quote in a name can end it. That's for
// step 3.
// Compare the start of your line with the starter's.
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
        return "<li><b>" + html(name) + "</b>: " + html(text) + "</li>";
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
