// mistake: M-ESCAPE
// Your code removes `<script>` and shows the rest as HTML, so `<b>` became an element.
// There are many more ways to run code: `<img src=x onerror=…>` needs no `<script>`. And a person who
// writes *about* `<script>` finds the line cut.
// Remove nothing. Write the characters that mean something in HTML so that a browser shows them.
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
                + text.replaceAll("(?i)</?script[^>]*>", "") + "</li>";
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
