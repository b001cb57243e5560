// mistake: M-TRUST
// The text is safe now, but the name isn't: `<i>` in a name became an element.
// A name is chosen by a person, like a text. Anyone who wants to run code on other pages tries
// the name next.
// Encode everything that a person has typed, wherever it goes into the page.
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;

final class SafePage {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, text);
        });
    }

    static String line(String name, String text) {
        return "<li title=\"" + html(name) + "\"><b>" + name + "</b>: " + html(text) + "</li>";
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
