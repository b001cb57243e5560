// mistake: M-KEY
// Your server recognises its own messages by their text. Two clients, each at another server, said the same word, and
// one of the two lines was lost.
// Two clients may say the same: equal texts are not the same message.
// Give a message something that no other server uses.
package lesson11_servers;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import workbook.wire.Bus;

final class TwoHubs {

    private static final int LONGEST = 200;

    static void configure(SocketIONamespace chat, Bus bus) {
        Set<String> published = ConcurrentHashMap.newKeySet();
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
                published.add(text);
                chat.getBroadcastOperations().sendEvent("said", text);
                bus.publish(Map.of("text", text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            String refusal = refusal(text);
            if (refusal == null) {
                published.add(text);
                chat.getBroadcastOperations().sendEvent("said", client, text);
                bus.publish(Map.of("text", text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("tell", Line.class, (client, line, ack) -> {
            String refusal = refusal(line);
            if (refusal == null) {
                published.add(line.text);
                chat.getRoomOperations(line.room).sendEvent("said", client, line.text);
                bus.publish(Map.of("room", line.room, "text", line.text));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        bus.subscribe(message -> {
            String room = message.get("room");
            if (published.contains(message.get("text"))) {
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
