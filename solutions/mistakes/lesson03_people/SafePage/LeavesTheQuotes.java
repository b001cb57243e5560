// mistake: -
// lacks: &quot|&#34|&#x22
// A name with a quote in it ended the title, and what came after became an attribute: `onclick`, which
// runs code.
// Between quotes, the quote is the character that counts. `<` alone isn't enough there.
// Encode `"` as `&quot;` as well.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;

final class SafePage {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, text);
        });
    }

    static String line(String name, String text) {
        return "<li title=\"" + html(name) + "\"><b>" + html(name) + "</b>: " + html(text) + "</li>";
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
