// mistake: M-BUSECHO
// lacks: equals|contains\(|remove\(
// Your server emits everything when the bus brings it, also what goes to everyone except the sender.
// So the sender heard its own line.
// The message has come back over the bus, and nothing in it says whose line it was.
// Either emit to your own clients at once and ignore what you published, or carry the id of the
// sender, and leave that client out.
package lesson11_servers;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import workbook.wire.Bus;

final class TwoHubs {

    private static final int LONGEST = 200;

    static void configure(SocketIONamespace chat, Bus bus) {
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
                bus.publish(Map.of("text", text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            String refusal = refusal(text);
            if (refusal == null) {
                bus.publish(Map.of("text", text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("tell", Line.class, (client, line, ack) -> {
            String refusal = refusal(line);
            if (refusal == null) {
                bus.publish(Map.of("room", line.room, "text", line.text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        bus.subscribe(message -> {
            String room = message.get("room");
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
