// mistake: M-BUSECHO
// has: publish\([^;]*randomUUID
// Your server doesn't recognise what it has published itself, and emits it a second time.
// Each message carries an id that is made for this message alone. In the listener of the bus, it's compared with
// something else, and is never equal to it.
// What does a server have to know when its own message comes back, and when is that made?
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
                bus.publish(Map.of("from", UUID.randomUUID().toString(), "text", text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            String refusal = refusal(text);
            if (refusal == null) {
                chat.getBroadcastOperations().sendEvent("said", client, text);
                bus.publish(Map.of("from", UUID.randomUUID().toString(), "text", text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("tell", Line.class, (client, line, ack) -> {
            String refusal = refusal(line);
            if (refusal == null) {
                chat.getRoomOperations(line.room).sendEvent("said", client, line.text);
                bus.publish(Map.of("from", UUID.randomUUID().toString(), "room", line.room, "text", line.text));
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
