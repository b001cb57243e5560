package lesson06_wire;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Handshake;
import workbook.kit.Lab;

class PlaneModeTest {

    @RegisterExtension
    final Lab lab = Lab.logging(this::airport).about(PlaneMode.class);

    final Client ada = lab.later("ada", Handshake.NONE.reconnecting());
    final Client grace = lab.later("grace");

    private final Map<UUID, Character> letters = new HashMap<>();

    // why line 1: Ada's client connects first, and its id is written as A.
    // why line 2: The connect listener runs for grace, too. No other connection has ended yet.
    // why line 3: A line that is cut ends the connection, and the server notices. That runs the disconnect
    // listener.
    // why line 4: When the line is back, the client connects. An id belongs to a connection, and this one is new.
    // why line 5: What ada emits while she's offline isn't lost: her client keeps it, and sends it when it's
    // connected again. In which order?
    // why line 6: The client keeps a list: what was emitted first is sent first. Has the server got all of it?
    // why line 7: From here on, the lines say what ada hears: her name, a colon, the event and its text. The server
    // sends to the connections that there are at that moment, and keeps nothing for others. Which event is the first
    // that was sent when she had one, and comes from somebody else?
    // why line 8: Ada hears only what was sent after she was back, and sent to a connection like hers. A room is a
    // label on a connection. Who has put it on the new one?
    @Test
    void the_log_and_what_ada_hears_are_as_predicted() {
        // tag::script[]
        ada.connects();
        grace.connects();
        ada.emits("join", "gate 7");

        ada.goesOffline();
        grace.emits("news", "it has landed"); // ada is offline
        ada.emits("say", "one"); // and emits
        ada.emits("say", "two");
        ada.comesOnline();

        grace.emits("news", "doors open");
        grace.emits("call", "gate 7");
        // end::script[]

        assertThat(lab.prediction()).matches(logged());
    }

    private List<String> logged() {
        Stream<String> heard = ada.heard().stream().map(each -> "ada: " + each.replace("\"", ""));
        return Stream.concat(lab.log().all().stream(), heard).toList();
    }

    void airport(SocketIONamespace chat, Consumer<String> log) {
        // tag::program[]
        chat.addConnectListener(client -> {
            log.accept("connect " + letter(client));
        });
        chat.addDisconnectListener(client -> {
            log.accept("disconnect " + letter(client));
        });
        chat.addEventListener("join", String.class, (client, gate, ack) -> {
            client.joinRoom(gate);
        });
        chat.addEventListener("say", String.class, (client, text, ack) -> {
            log.accept("say " + text);
        });
        chat.addEventListener("news", String.class, (client, text, ack) -> {
            chat.getBroadcastOperations().sendEvent("news", client, text);
        });
        chat.addEventListener("call", String.class, (client, gate, ack) -> {
            chat.getRoomOperations(gate).sendEvent("called", gate);
        });
        // end::program[]
    }

    /** Session ids are long and never the same: the first is written A, the next new one B. */
    private synchronized char letter(SocketIOClient client) {
        return letters.computeIfAbsent(client.getSessionId(), id -> (char) ('A' + letters.size()));
    }
}
