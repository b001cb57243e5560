// mistake: -
// Grace stood up, and ada, who sits at the same table, doesn't sit there any more: she may not
// speak, and hears nothing.
// Your server takes everyone who sits there out of the room.
// The first parameter of the handler is the client that emitted `stand`. Take out that client, and
// no other.
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
            cafe.getRoomOperations(table).getClients().forEach(each -> each.leaveRoom(table));
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
            cafe.getRoomOperations(line.table).sendEvent("said", client, line.text);
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
