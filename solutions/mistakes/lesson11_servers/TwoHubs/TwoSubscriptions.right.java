// right: one listener for what goes to everyone, one for what goes to a room; it publishes before it emits
package lesson11_servers;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import workbook.wire.Bus;

final class TwoHubs {

    private static final int LONGEST = 200;

    static void configure(SocketIONamespace chat, Bus bus) {
        String me = Integer.toHexString(System.identityHashCode(bus)) + System.nanoTime();
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
                bus.publish(Map.of("from", me, "text", text));
                chat.getBroadcastOperations().sendEvent("said", text);
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            String refusal = refusal(text);
            if (refusal == null) {
                bus.publish(Map.of("from", me, "text", text));
                chat.getBroadcastOperations().sendEvent("said", client, text);
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("tell", Line.class, (client, line, ack) -> {
            String refusal = refusal(line);
            if (refusal == null) {
                bus.publish(Map.of("from", me, "room", line.room, "text", line.text));
                chat.getRoomOperations(line.room).sendEvent("said", client, line.text);
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        bus.subscribe(message -> {
            if (!message.get("from").equals(me) && !message.containsKey("room")) {
                chat.getAllClients().forEach(each -> each.sendEvent("said", message.get("text")));
            }
        });
        bus.subscribe(message -> {
            if (!message.get("from").equals(me) && message.containsKey("room")) {
                chat.getRoomOperations(message.get("room")).sendEvent("said", message.get("text"));
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
