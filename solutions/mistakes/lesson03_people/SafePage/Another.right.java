// right: it writes each character that is no letter or digit as its number
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
        return "<li title='%1$s'><b>%1$s</b>: %2$s</li>".formatted(html(name), html(text));
    }

    private static String html(String text) {
        return text.codePoints()
                .mapToObj(each -> Character.isLetterOrDigit(each) ? Character.toString(each) : "&#" + each + ";")
                .collect(Collectors.joining());
    }
}
