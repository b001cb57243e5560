// right: it goes through the characters, and writes those that mean something by their names
package lesson03_people;

import com.corundumstudio.socketio.SocketIONamespace;

final class SafePage {

    static void configure(SocketIONamespace chat) {
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("said", client, text);
        });
    }

    static String line(String name, String text) {
        var line = new StringBuilder("<li title=\"");
        write(line, name);
        line.append("\"><b>");
        write(line, name);
        line.append("</b>: ");
        write(line, text);
        return line.append("</li>").toString();
    }

    private static void write(StringBuilder line, String text) {
        for (char each : text.toCharArray()) {
            switch (each) {
                case '&' -> line.append("&amp;");
                case '<' -> line.append("&lt;");
                case '>' -> line.append("&gt;");
                case '"' -> line.append("&quot;");
                case '\'' -> line.append("&#39;");
                default -> line.append(each);
            }
        }
    }
}
