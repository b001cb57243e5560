// right: each handler is one step of the map
package lesson07_delivery;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class CatchUp {

    private static final String LIVE = "live";

    private static final String LINES = "lines";

    static void configure(SocketIONamespace chat, Map<String, Object> store) {
        chat.addEventListener("resume", Object.class, (client, seen, ack) -> {
            if (!(seen instanceof Integer offset) || offset < 0) {
                ack.sendAckData("invalid");
                return;
            }
            if (client.getAllRooms().contains(LIVE)) {
                ack.sendAckData("ok"); // it has caught up already
                return;
            }
            boolean[] known = {true};
            store.compute(LINES, (name, stored) -> {
                List<?> lines = stored instanceof List<?> all ? all : List.of();
                known[0] = offset <= lines.size();
                if (known[0]) {
                    lines.stream().skip(offset).forEach(line -> client.sendEvent("said", line));
                    client.joinRoom(LIVE);
                }
                return stored;
            });
            if (!known[0]) {
                ack.sendAckData("unknown");
                return;
            }
            ack.sendAckData("ok");
        });
        chat.addEventListener("say", Object.class, (client, value, ack) -> {
            if (!(value instanceof String text) || text.isBlank()) {
                ack.sendAckData("invalid");
                return;
            }
            store.compute(LINES, (name, stored) -> {
                List<Object> lines = new ArrayList<>();
                if (stored instanceof List<?> all) {
                    lines.addAll(all);
                }
                String line = (lines.size() + 1) + " " + text;
                lines.add(line);
                chat.getRoomOperations(LIVE).sendEvent("said", line);
                ack.sendAckData(lines.size());
                return lines;
            });
        });
    }

    private static List<String> linesOf(Map<String, Object> store) {
        List<String> lines = new ArrayList<>();
        if (store.get(LINES) instanceof List<?> stored) {
            stored.forEach(line -> lines.add(String.valueOf(line)));
        }
        return lines;
    }
}
