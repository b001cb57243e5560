package lesson11_servers;

import com.corundumstudio.socketio.SocketIONamespace;
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
                // TODO 1: publish the text, so that the other server can emit it.
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            String refusal = refusal(text);
            if (refusal == null) {
                chat.getBroadcastOperations().sendEvent("said", client, text);
                // TODO 2: publish it, so that everyone at the other server hears it.
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        chat.addEventListener("tell", Line.class, (client, line, ack) -> {
            String refusal = refusal(line);
            if (refusal == null) {
                chat.getRoomOperations(line.room).sendEvent("said", client, line.text);
                // TODO 3: publish it, so that the other server knows the room, too.
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        bus.subscribe(message -> {
            // TODO 1: emit "said" to the clients of this server, unless they have heard it already.
            // TODO 3: if the message is for a room, emit it to that room only.
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
