package workbook.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.AuthTokenResult;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a client can be asked about its connection. */
class ConnectionFactsTest {

    private final List<String> left = new CopyOnWriteArrayList<>();
    private Lab lab = Lab.of(chat -> {});

    @AfterEach
    void close() {
        lab.close();
    }

    private Lab opens(Lab other) {
        lab = other;
        lab.open(LabEnvironment.HERE);
        return lab;
    }

    @Test
    void why_it_was_refused() {
        Map<String, Object> reason = Map.of("message", "who are you?", "data", Map.of("code", 7));
        opens(Lab.of(chat -> chat.addAuthTokenListener((token, client) -> new AuthTokenResult(false, reason))));

        Client ada = lab.client("ada");

        assertThat(ada).wasRefused().wasRefused(reason);
        Unmet unmet = assertThrows(Unmet.class, () -> assertThat(ada).wasRefused(Map.of("message", "go away")));
        assertTrue(unmet.getMessage().contains("go away"), unmet::getMessage);
    }

    @Test
    void one_that_is_let_in_was_not_refused() {
        opens(Lab.of(chat -> {}));

        Client ada = lab.client("ada");

        assertThrows(Unmet.class, () -> assertThat(ada).wasRefused("websocket error"));
    }

    @Test
    void that_nobody_listens() {
        var servers = new CopyOnWriteArrayList<SocketIOServer>();
        opens(Lab.ofServer(servers::add));
        servers.get(0).stop();

        Client ada = lab.client("ada");

        assertThat(ada).wasRefused("websocket error");
    }

    @Test
    void that_the_server_gave_up_on_it() {
        opens(Lab.ofServer(server -> server.addNamespace("/")
                        .addDisconnectListener(
                                client -> left.add(client.getSessionId().toString())))
                .configured(options -> {
                    options.setPingInterval(50);
                    options.setPingTimeout(300);
                })
                .network());
        Client ada = lab.client("ada");
        Client grace = lab.client("grace");

        ada.goesSilent();
        ada.isGivenUp();

        assertEquals(List.of(ada.id()), left);
        assertThat(grace).heardNothing();
    }

    @Test
    void which_extensions_it_has() {
        assertEquals("", extensions(false));
        assertTrue(extensions(true).startsWith("permessage-deflate"));
    }

    private String extensions(boolean compression) {
        opens(Lab.ofServer(server -> server.addNamespace("/chat"))
                .raw()
                .configured(options -> options.setWebsocketCompression(compression)));
        Client ada = lab.later("ada").in("/chat");
        ada.connects();
        String extensions = ada.extensions();
        lab.close();
        return extensions;
    }

    /** The test acts on the server itself, after all had settled. */
    @Test
    void what_a_test_sends_is_waited_for_each_time() {
        var chats = new CopyOnWriteArrayList<SocketIONamespace>();
        opens(Lab.of(chats::add));
        Client ada = lab.client("ada");

        for (int i = 1; i <= 100; i++) {
            chats.get(0).getBroadcastOperations().sendEvent("said", i);
            assertEquals(i, ada.heard().size());
        }
    }
}
