// mistake: M-ESCAPE
// The page shows `<li title=…`: your code has encoded its own elements as well, so there's no
// element left.
// Only what a person typed is text. In the finished line, nobody can tell it from your HTML any
// more.
// Encode each text before you put it between the elements.
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
        return html("<li title=\"" + name + "\"><b>" + name + "</b>: " + text + "</li>");
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
