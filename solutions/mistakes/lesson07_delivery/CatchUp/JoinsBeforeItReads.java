// mistake: -
// has: (?s)"resume"(?:(?!"say").)*joinRoom\((?:(?!"say").)*sendEvent\("said"
// lacks: (?s)"resume"(?:(?!"say").)*(?:synchronized|\.lock\(\)|compute|merge\()
// Your server lets the client join, and sends what was missed afterwards. A line that is said in
// between comes too early, or twice.
// It went to the room in which the client was already, while older lines were still to come.
// No line may be said while somebody catches up: both handlers need the same lock.
package lesson07_delivery;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

final class CatchUp {

    /** The room of those who have caught up. */
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
            client.joinRoom(LIVE);
            if (offset > linesOf(store).size()) {
                client.leaveRoom(LIVE);
                ack.sendAckData("unknown");
                return;
            }
            linesOf(store).stream().skip(offset).forEach(line -> client.sendEvent("said", line));
            ack.sendAckData("ok");
        });
        chat.addEventListener("say", Object.class, (client, value, ack) -> {
            if (!(value instanceof String text) || text.isBlank()) {
                ack.sendAckData("invalid");
                return;
            }
            synchronized (store) {
                List<String> lines = linesOf(store);
                int number = lines.size() + 1;
                lines.add(number + " " + text);
                store.put(LINES, lines);
                chat.getRoomOperations(LIVE).sendEvent("said", number + " " + text);
                ack.sendAckData(number);
            }
        });
    }

    /** A copy of all lines that were said, each with its number: the first one is line 1. */
    private static List<String> linesOf(Map<String, Object> store) {
        List<String> lines = new ArrayList<>();
        if (store.get(LINES) instanceof List<?> stored) {
            stored.forEach(line -> lines.add(String.valueOf(line)));
        }
        return lines;
    }

    private CatchUp() {}
}
