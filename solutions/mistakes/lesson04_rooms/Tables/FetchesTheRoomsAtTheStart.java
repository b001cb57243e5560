// mistake: -
// has: configure\([\s\S]*?getRoomOperations[\s\S]*?"sit"
// Grace sits at the table, and hears nothing of what is said there.
// The operations of a room know those who were in it when `getRoomOperations` was called. Your
// server calls it once, before anyone sits, and then sends to nobody.
// Call it again for each line, in the handler of `say`.
package lesson04_rooms;

import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

final class Tables {

    private static final Set<String> TABLES = Set.of("tea", "coffee");

    static void configure(SocketIONamespace cafe) {
        Map<String, BroadcastOperations> rooms =
                TABLES.stream().collect(Collectors.toMap(table -> table, table -> cafe.getRoomOperations(table)));
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
            rooms.get(line.table).sendEvent("said", client, line.text);
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
