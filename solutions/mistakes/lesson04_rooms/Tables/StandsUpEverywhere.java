// mistake: -
// has: "stand"[\s\S]*?(leaveRooms\s*\(|(TABLES(?!\s*\.contains)|getAllRooms\(\)(?!\s*\.contains))[\s\S]*?leaveRoom)[\s\S]*?"say"
// Your server takes a client that stands up out of all its rooms. Ada stood up at one table, and
// hears nothing at the other one either.
// `stand` comes with the name of one table.
// Leave that room only.
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
            TABLES.forEach(client::leaveRoom);
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

    static final class Line {
        public String table;
        public String text;
    }
}
