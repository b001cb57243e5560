// mistake: -
// has: "sit"[\s\S]*?(getAllClients|getBroadcastOperations)[\s\S]*?joinRoom[\s\S]*?"stand"
// Your server puts everyone who is connected into the room when one client sits down. Alan sat down at
// another table, and hears both.
// The handler's first parameter is the one client that emitted the event.
// Call `joinRoom` on that client, and on no other.
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
            cafe.getAllClients().forEach(each -> each.joinRoom(table));
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
