// mistake: -
// has: (?s)\A(?!.*(?:synchronized|\.lock\(\)|compute)).|"say".*(?:synchronized|\.lock\(\)|compute)
// Your server sends what was missed, and lets the client join in a second step. A line that is said
// in between is in neither.
// It came after the lines were read, and went to a room in which the client wasn't yet.
// Reading, sending and joining belong under one lock, which `say` needs as well.
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
            List<String> lines = linesOf(store);
            if (offset > lines.size()) {
                ack.sendAckData("unknown");
                return;
            }
            lines.subList(offset, lines.size()).forEach(line -> client.sendEvent("said", line));
            client.joinRoom(LIVE);
            ack.sendAckData("ok");
        });
        chat.addEventListener("say", Object.class, (client, value, ack) -> {
            if (!(value instanceof String text) || text.isBlank()) {
                ack.sendAckData("invalid");
                return;
            }
            List<String> lines = linesOf(store);
            int number = lines.size() + 1;
            lines.add(number + " " + text);
            store.put(LINES, lines);
            chat.getRoomOperations(LIVE).sendEvent("said", number + " " + text);
            ack.sendAckData(number);
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
