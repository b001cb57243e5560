package lesson07_delivery;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CatchUp: a client says which line it has seen last, and hears what came after it, and then what is said live.
 *
 * <p>A client emits {@code resume} with the number of the last line that it has seen, or 0. It hears {@code said} for
 * each later line, and from then on live, such as {@code 4 hi}. A client emits {@code say} with a text.
 *
 * <p>The page: lessons/lesson07_delivery/CatchUp.adoc
 */
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
            // TODO 2: send each line after number offset to this client, and refuse an offset that's too large.
            // TODO 3: let no line be said between the reading of the lines and the joining.
            client.joinRoom(LIVE);
            ack.sendAckData("ok");
        });
        chat.addEventListener("say", Object.class, (client, value, ack) -> {
            if (!(value instanceof String text) || text.isBlank()) {
                ack.sendAckData("invalid");
                return;
            }
            // TODO 1: give the line the next number, and store it as "1 hi", behind the others, under LINES.
            // Send it as "said" to the room LIVE, and acknowledge its number.
            // TODO 3: let nobody join between the storing and the sending.
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
