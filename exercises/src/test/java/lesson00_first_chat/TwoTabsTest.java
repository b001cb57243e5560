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

    // why line 1: The program runs once, before any client connects. Its first line writes to the log.
    // why line 2: The first listener runs once for each client that connects. No connection has a letter yet.
    // why line 3: Grace's page is a client with a connection of its own. Look at which letters are already
    // taken.
    // why line 4: The third listener runs once for each event that arrives at the server. How many pages the
    // text goes to afterwards isn't logged.
    // why line 5: When a page is refreshed, the browser closes the old one first, and its connection ends. That
    // runs the second listener, with the client whose connection ended.
    // why line 6: After the old page is closed, the new one connects. An id belongs to a connection, and this
    // connection is a new one. Look at which letters are already taken.
    // why line 7: When a tab is closed, its connection ends. The server notices this although the page
    // emits nothing. Look at which letter this connection got.
    // why line 8: Only listeners write to the log from here on, one line each time they run. Find the line of
    // the script that would make one run again.
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

    void chat(SocketIONamespace chat, Consumer<String> log) {
        // tag::program[]
        log.accept("open");
        chat.addConnectListener(client -> {
            log.accept("connect " + letter(client));
        });
        chat.addDisconnectListener(client -> {
            log.accept("disconnect " + letter(client));
        });
        chat.addEventListener("chat message", String.class, (client, text, ack) -> {
            log.accept("message " + text);
            chat.getBroadcastOperations().sendEvent("chat message", text);
        });
        // end::program[]
    }

    /** Session ids are long and never the same: the first is written A, the next new one B. */
    private synchronized char letter(SocketIOClient client) {
        return letters.computeIfAbsent(client.getSessionId(), id -> (char) ('A' + letters.size()));
    }
}
