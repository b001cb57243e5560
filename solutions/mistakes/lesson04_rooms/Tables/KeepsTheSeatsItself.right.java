// right: it keeps the members itself, without rooms, and forgets those that disconnect
package lesson04_rooms;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

final class Tables {

    private static final Set<String> TABLES = Set.of("tea", "coffee");

    static void configure(SocketIONamespace cafe) {
        Map<String, Set<SocketIOClient>> seats = new ConcurrentHashMap<>();
        TABLES.forEach(table -> seats.put(table, ConcurrentHashMap.newKeySet()));
        cafe.addDisconnectListener(client -> seats.values().forEach(seated -> seated.remove(client)));
        cafe.addEventListener("sit", String.class, (client, table, ack) -> {
            if (!exists(table)) {
                ack.sendAckData("no such table");
                return;
            }
            seats.get(table).add(client);
            ack.sendAckData("ok");
        });
        cafe.addEventListener("stand", String.class, (client, table, ack) -> {
            if (!exists(table)) {
                ack.sendAckData("no such table");
                return;
            }
            seats.get(table).remove(client);
            ack.sendAckData("ok");
        });
        cafe.addEventListener("say", Line.class, (client, line, ack) -> {
            if (line == null || !exists(line.table) || line.text == null) {
                ack.sendAckData("no such table, or no text");
                return;
            }
            if (!seats.get(line.table).contains(client)) {
                ack.sendAckData("not at this table");
                return;
            }
            for (SocketIOClient each : seats.get(line.table)) {
                if (!each.equals(client)) {
                    each.sendEvent("said", line.text);
                }
            }
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
