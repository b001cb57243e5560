// mistake: M-ROOMISOL
// has: client\.set\(|\.put\(\s*(client|id|session|uuid|name)
// lacks: "say"[\s\S]*?getAllRooms|computeIfAbsent|HashSet|newKeySet|ArrayList|merge\(
// Your server remembers one table for each client. Grace sat down at `tea`, then at `coffee`, and
// isn't allowed to speak at `tea` any more, although she hears what is said there.
// A client can be in many rooms at once, and an entry that is replaced holds only the last of
// them.
// Ask for the rooms of the client, or keep all its tables.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class Tables {

    private static final Map<UUID, String> SEATS = new ConcurrentHashMap<>();
    private static final Set<String> TABLES = Set.of("tea", "coffee");

    static void configure(SocketIONamespace cafe) {
        cafe.addEventListener("sit", String.class, (client, table, ack) -> {
            if (!exists(table)) {
                ack.sendAckData("no such table");
                return;
            }
            SEATS.put(client.getSessionId(), table);
            client.joinRoom(table);
            ack.sendAckData("ok");
        });
        cafe.addEventListener("stand", String.class, (client, table, ack) -> {
            if (!exists(table)) {
                ack.sendAckData("no such table");
                return;
            }
            SEATS.remove(client.getSessionId(), table);
            client.leaveRoom(table);
            ack.sendAckData("ok");
        });
        cafe.addEventListener("say", Line.class, (client, line, ack) -> {
            if (line == null || !exists(line.table) || line.text == null) {
                ack.sendAckData("no such table, or no text");
                return;
            }
            if (!line.table.equals(SEATS.get(client.getSessionId()))) {
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
