// mistake: M-ESCAPE
// The page shows `%3C` where a person typed `<`, and `+` for a space. That's how an address is
// written.
// Each language has its own way to write a character that has a meaning in it. A browser reads
// `%3C` as such in an address, and as three letters in HTML.
// Encode for the place into which the text goes.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private SafePage() {}
}
