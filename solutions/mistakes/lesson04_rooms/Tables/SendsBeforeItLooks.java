// mistake: -
// Ada was told `not at this table`, and grace heard her line all the same.
// An acknowledgement doesn't end a handler, and takes nothing back. Either your server sends
// before it looks, or it goes on after it has refused.
// First look. If the client doesn't sit there, acknowledge and return; what comes after that
// sends.
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
            cafe.getRoomOperations(line.table).sendEvent("said", client, line.text);
            if (!client.getAllRooms().contains(line.table)) {
                ack.sendAckData("not at this table");
                return;
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
