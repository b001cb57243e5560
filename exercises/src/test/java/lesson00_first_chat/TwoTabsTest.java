package lesson00_first_chat;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

class TwoTabsTest {

    @RegisterExtension
    final Lab lab = Lab.logging(this::chat).about(TwoTabs.class);

    final Client ada = lab.later("ada");
    final Client grace = lab.later("grace");

    private final Map<UUID, Character> letters = new HashMap<>();

    @Test
    void the_log_is_as_predicted() {
        // tag::script[]
        ada.connects();
        grace.connects();

        ada.emits("chat message", "hi");

        ada.disconnects(); // ada refreshes her page:
        ada.connects(); // the old one closes, the new one opens

        grace.disconnects(); // grace closes her tab
        // end::script[]

        assertThat(lab.prediction()).matches(lab.log());
    }

    // tag::program[]
    void chat(SocketIONamespace chat, Consumer<String> log) {
        log.accept("open");
        chat.addConnectListener(client -> log.accept("connect " + letter(client)));
        chat.addDisconnectListener(client -> log.accept("disconnect " + letter(client)));
        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            log.accept("message " + text);
            chat.getBroadcastOperations().sendEvent("chat message", text);
        });
    }
    // end::program[]

    /** Session ids are long and never the same: the first is written A, the next new one B. */
    private synchronized char letter(SocketIOClient client) {
        return letters.computeIfAbsent(client.getSessionId(), id -> (char) ('A' + letters.size()));
    }
}
