// mistake: M-ECHO
// Grace heard her own line. Her page has shown it already, so it stands there twice now.
// A page that shows a line at once, without waiting, needs a server that leaves the sender out, as in
// NotToMe.
// The starter's broadcast did that: it named the client to leave out, between the event and the text.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;

final class SafePage {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", text);
        });
    }

    static String line(String name, String text) {
        return "<li title=\"" + html(name) + "\"><b>" + html(name) + "</b>: " + html(text) + "</li>";
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
