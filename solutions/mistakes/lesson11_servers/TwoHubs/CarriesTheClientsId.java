// mistake: M-BUSECHO
// lacks: publish\([^;]*randomUUID
// Your server emits to its clients, and emits again when the bus brings its own message back. So clients of the server
// that published heard a line twice.
// A bus gives a message to all that have subscribed, and the publisher has subscribed, too.
// What could each message carry, so that a server recognises its own?
package lesson11_servers;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.UUID;
import workbook.wire.Bus;

/**
 * TwoHubs: a chat on several servers, which is one chat.
 *
 * <p>Each server runs this class for the clients that are connected to it. The bus gives each message that one of
 * them publishes to all of them, and stores none.
 *
 * <p>The page: lessons/lesson11_servers/TwoHubs.adoc
 */
final class TwoHubs {

    private static final int LONGEST = 200;

    static void configure(SocketIONamespace chat, Bus bus) {
        String me = UUID.randomUUID().toString();
        chat.addEventListener("join", String.class, (client, room, ack) -> {
            String refusal = refusalOfRoom(room);
            if (refusal == null) {
                client.joinRoom(room);
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("leave", String.class, (client, room, ack) -> {
            String refusal = refusalOfRoom(room);
            if (refusal == null) {
                client.leaveRoom(room);
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("all", String.class, (client, text, ack) -> {
            String refusal = refusal(text);
            if (refusal == null) {
                chat.getBroadcastOperations().sendEvent("said", text);
                bus.publish(Map.of("from", me, "text", text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            String refusal = refusal(text);
            if (refusal == null) {
                chat.getBroadcastOperations().sendEvent("said", client, text);
                bus.publish(Map.of("from", client.getSessionId().toString(), "text", text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("tell", Line.class, (client, line, ack) -> {
            String refusal = refusal(line);
            if (refusal == null) {
                chat.getRoomOperations(line.room).sendEvent("said", client, line.text);
                bus.publish(Map.of("from", me, "room", line.room, "text", line.text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        bus.subscribe(message -> {
            String room = message.get("room");
            if (message.get("from").equals(me)) {
                return;
            }
            if (room == null) {
                chat.getBroadcastOperations().sendEvent("said", message.get("text"));
            } else {
                chat.getRoomOperations(room).sendEvent("said", message.get("text"));
            }
        });
    }

    /** Why that text isn't sent; null if it is. */
    private static String refusal(String text) {
        if (text == null || text.isEmpty()) {
            return "no text";
        }
        return text.length() > LONGEST ? "too long" : null;
    }

    private static String refusalOfRoom(String room) {
        return room == null || room.isEmpty() ? "no room" : null;
    }

    private static String refusal(Line line) {
        String refusal = refusalOfRoom(line == null ? null : line.room);
        return refusal == null ? refusal(line.text) : refusal;
    }

    private TwoHubs() {}

    /** The value of {@code tell}. */
    static final class Line {
        public String room;
        public String text;
    }
}
