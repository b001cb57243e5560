// variant of: LeavesTheQuotes
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.stream.Collectors;

final class SafePage {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, text);
        });
    }

    static String line(String name, String text) {
        String shown = html(name);
        return "<li title=\"" + shown + "\"><b>" + shown + "</b>: " + html(text) + "</li>";
    }

    private static String html(String text) {
        return text.chars()
                .mapToObj(each -> each == '&' ? "&amp;" : each == '<' ? "&lt;" : Character.toString(each))
                .collect(Collectors.joining());
    }
}
