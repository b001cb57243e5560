// mistake: -
// has: "say"[\s\S]*?(getBroadcastOperations|getAllClients)[\s\S]*?sendEvent
// Your server sends `said` to everyone except the sender, at whatever table they sit. Alan sits at
// another table, and hears it.
// `getBroadcastOperations()` stands for all connections of the namespace, and `getAllClients()`
// returns them all. A room makes no wall: only a send that names the room stays in it.
// Start with the operations of the table's room instead.
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
            cafe.getBroadcastOperations().sendEvent("said", client, line.text);
            ack.sendAckData("ok");
        });
    }

    private static boolean exists(String table) {
        return table != null && TABLES.contains(table);
    }

    static final class Line {
        public String table;
        public String text;
    }
}
