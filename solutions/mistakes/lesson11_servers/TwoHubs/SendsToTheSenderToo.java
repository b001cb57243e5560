// mistake: -
// has: equals|contains\(|remove\(
// The sender of `say` heard its own line, once.
// Your server sends the line at once, and to all of its clients. A send to a namespace or to a room leaves out one
// client only if it's told which. The place that sends has to know who has said the line, and for `all` nobody is left
// out.
// Which call of `sendEvent` runs for `say`, and what does it know about the sender?
package lesson11_servers;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.UUID;
import workbook.wire.Bus;

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
                chat.getBroadcastOperations().sendEvent("said", text);
                bus.publish(Map.of("from", me, "text", text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("tell", Line.class, (client, line, ack) -> {
            String refusal = refusal(line);
            if (refusal == null) {
                chat.getRoomOperations(line.room).sendEvent("said", line.text);
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

    static final class Line {
        public String room;
        public String text;
    }
}
