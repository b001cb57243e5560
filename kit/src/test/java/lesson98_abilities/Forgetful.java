package lesson98_abilities;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Says what {@link Ledger} says, and keeps it in memory. */
public final class Forgetful {

    private Forgetful() {}

    static void configure(SocketIONamespace chat) {
        List<String> lines = new CopyOnWriteArrayList<>();
        chat.addEventListener("add", String.class, (client, line, ack) -> {
            lines.add(line);
            ack.sendAckData("ok");
        });
        chat.addEventListener("look", String.class, (client, any, ack) -> ack.sendAckData(lines));
    }
}
