// mistake: -
// Ada said an empty text, and nobody heard it.
// To the task, a text is a text: send every one on as it is. What a page makes of an empty line is
// the page's business.
// Look in your handler for what stops it, such as `isEmpty()` or `isBlank()`.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;

final class Tables {

    private static final Set<String> TABLES = Set.of("tea", "coffee");

    static void configure(SocketIONamespace cafe) {
        cafe.addEventListener("sit", String.class, (client, table, ack) -> {
            if (!exists(table)) {
                ack.sendAckData("no such table");
                return;
            }
            client.joinRoom(table);
            ack.sendAckData("ok");
        });
        cafe.addEventListener("stand", String.class, (client, table, ack) -> {
            if (!exists(table)) {
                ack.sendAckData("no such table");
                return;
            }
            client.leaveRoom(table);
            ack.sendAckData("ok");
        });
        cafe.addEventListener("say", Line.class, (client, line, ack) -> {
            if (line == null || !exists(line.table) || line.text == null) {
                ack.sendAckData("no such table, or no text");
                return;
            }
            if (!client.getAllRooms().contains(line.table)) {
                ack.sendAckData("not at this table");
                return;
            }
            if (!line.text.isEmpty()) {
                cafe.getRoomOperations(line.table).sendEvent("said", client, line.text);
            }
            ack.sendAckData("ok");
        });
    }

    private static boolean exists(String table) {
        return table != null && TABLES.contains(table);
    }

    private Tables() {}

    /** The value of {@code say}. */
    static final class Line {
        public String table;
        public String text;
    }
}
