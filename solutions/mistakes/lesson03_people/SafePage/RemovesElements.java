// mistake: M-ESCAPE
// Your code removes everything between `<` and `>`, so a part of the line is missing.
// A person who writes `a < b && b > c` means it. And a filter that looks for elements must know all
// that browsers forgive; an attacker needs one case that it doesn't know.
// Remove nothing. Write `<` so that a browser shows it as text.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;

final class SafePage {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, text);
        });
    }

    static String line(String name, String text) {
        return "<li title=\"" + html(name) + "\"><b>" + html(name) + "</b>: "
                + text.replaceAll("<[^>]*>", "").replace("&", "&amp;") + "</li>";
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
