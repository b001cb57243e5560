// mistake: M-ROOMISOL
// Grace sits at both tables. She spoke at `coffee`, and alan, who sits at `tea`, heard her.
// Your server sends the line to all the rooms in which the client is.
// The event says at which table it's meant to be heard: send to the room `line.table`, and to no
// other.
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
            for (String table : TABLES) {
                if (client.getAllRooms().contains(table)) {
                    cafe.getRoomOperations(table).sendEvent("said", client, line.text);
                }
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
