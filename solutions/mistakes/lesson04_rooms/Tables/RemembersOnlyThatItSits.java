// mistake: M-ROOMISOL
// lacks: getAllRooms\(\)\s*\.contains\(\s*line\.table
// Alan sits at `coffee`, and was allowed to speak at `tea`.
// What your server looks at says that a client sits somewhere, and not where.
// The event names one table: look whether the client is in the room of that very table. The server
// keeps this already, as the client's rooms.
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

final class Tables {

    private static final Set<String> TABLES = Set.of("tea", "coffee");

    static void configure(SocketIONamespace cafe) {
        Set<UUID> seated = ConcurrentHashMap.newKeySet();
        cafe.addEventListener("sit", String.class, (client, table, ack) -> {
            if (!exists(table)) {
                ack.sendAckData("no such table");
                return;
            }
            seated.add(client.getSessionId());
            client.joinRoom(table);
            ack.sendAckData("ok");
        });
        cafe.addEventListener("stand", String.class, (client, table, ack) -> {
            if (!exists(table)) {
                ack.sendAckData("no such table");
                return;
            }
            seated.remove(client.getSessionId());
            client.leaveRoom(table);
            ack.sendAckData("ok");
        });
        cafe.addEventListener("say", Line.class, (client, line, ack) -> {
            if (line == null || !exists(line.table) || line.text == null) {
                ack.sendAckData("no such table, or no text");
                return;
            }
            if (!seated.contains(client.getSessionId())) {
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
