package lesson04_rooms;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;

/**
 * Tables: what is said at a table is heard at that table, and nowhere else.
 *
 * <p>A client emits {@code sit} and {@code stand} with the name of a table, and {@code say} with a
 * table and a text. Everyone else at that table hears {@code said} with the text. Only those who sit
 * at a table may speak there.
 *
 * <p>The page: lessons/lesson04_rooms/Tables.adoc
 */
final class Tables {

    private static final Set<String> TABLES = Set.of("tea", "coffee");

    static void configure(SocketIONamespace cafe) {
        cafe.addEventListener("sit", String.class, (client, table, ack) -> {
            if (!exists(table)) {
                ack.sendAckData("no such table");
                return;
            }
            // TODO 1: the client sits down: put it into the table's room.
            ack.sendAckData("ok");
        });
        cafe.addEventListener("stand", String.class, (client, table, ack) -> {
            if (!exists(table)) {
                ack.sendAckData("no such table");
                return;
            }
            // TODO 3: the client stands up, and stays connected.
            ack.sendAckData("ok");
        });
        cafe.addEventListener("say", Line.class, (client, line, ack) -> {
            if (line == null || !exists(line.table) || line.text == null) {
                ack.sendAckData("no such table, or no text");
                return;
            }
            // TODO 2: if the client isn't in the table's room, acknowledge "not at this table" and return.
            // TODO 1: send "said" with line.text to everyone else in the table's room.
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
