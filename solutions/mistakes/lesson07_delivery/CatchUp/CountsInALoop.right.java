// right: a loop over the numbers, and a lock of its own
package lesson07_delivery;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

final class CatchUp {

    private static final String LIVE = "live";

    private static final String LINES = "lines";

    static void configure(SocketIONamespace chat, Map<String, Object> store) {
        ReentrantLock lock = new ReentrantLock();
        chat.addEventListener("resume", Object.class, (client, seen, ack) -> {
            if (!(seen instanceof Integer offset) || offset < 0) {
                ack.sendAckData("invalid");
                return;
            }
            if (client.getAllRooms().contains(LIVE)) {
                ack.sendAckData("ok"); // it has caught up already
                return;
            }
            lock.lock();
            try {
                List<String> lines = linesOf(store);
                if (offset > lines.size()) {
                    ack.sendAckData("unknown");
                    return;
                }
                for (int number = offset + 1; number <= lines.size(); number++) {
                    client.sendEvent("said", lines.get(number - 1));
                }
                client.joinRoom(LIVE);
            } finally {
                lock.unlock();
            }
            ack.sendAckData("ok");
        });
        chat.addEventListener("say", Object.class, (client, value, ack) -> {
            if (!(value instanceof String text) || text.isBlank()) {
                ack.sendAckData("invalid");
                return;
            }
            lock.lock();
            try {
                List<String> lines = linesOf(store);
                String line = (lines.size() + 1) + " " + text;
                lines.add(line);
                store.put(LINES, lines);
                chat.getRoomOperations(LIVE).sendEvent("said", line);
                ack.sendAckData(lines.size());
            } finally {
                lock.unlock();
            }
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
