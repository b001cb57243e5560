package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.transport.NamespaceClient;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;

/** What a server's settings change, and a client that neither reads nor answers. */
class SettingsTest {

    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private final List<String> left = new CopyOnWriteArrayList<>();
    private SocketIONamespace io;

    @RegisterExtension
    final Lab lab = Lab.ofServer(server -> {
                io = server.getNamespace("/");
                io.addDisconnectListener(
                        socket -> left.add(socket.getSessionId().toString()));
            })
            .configured(SettingsTest::changes)
            .network();

    @RegisterExtension
    final Lab compressing = Lab.ofServer(server -> {}).raw().configured(config -> config.setWebsocketCompression(true));

    @RegisterExtension
    final Lab notCompressing = Lab.ofServer(server -> {}).raw().configured(SettingsTest::compressesNothing);

    final Client ada = lab.client("ada");
    final Client grace = lab.client("grace");

    private static void changes(Configuration config) {
        // tag::heartbeat[]
        config.setPingInterval(300); // milliseconds; the default is 25,000
        config.setPingTimeout(1_500); // the default is 60,000
        // end::heartbeat[]
        // tag::longer_messages[]
        config.setMaxFramePayloadLength(1_000_000); // bytes, over WebSocket
        config.setMaxHttpContentLength(1_000_000); // the same over HTTP
        // end::longer_messages[]
    }

    private static void compressesNothing(Configuration config) {
        // tag::compression[]
        config.setWebsocketCompression(false); // for every event of every client
        // end::compression[]
    }

    @Test
    void heartbeat() {
        ada.goesSilent();
        ada.isGivenUp();

        assertEquals(List.of(ada.id()), left);
        assertThat(grace).heardNothing(); // and is still connected
        assertEquals(60_000, new Configuration().getPingTimeout());
        assertEquals(25_000, new Configuration().getPingInterval());
    }

    @Test
    void longer_messages() {
        io.addEventListener("say", String.class, (socket, text, ack) -> heard.add(text.length()));

        ada.emits("say", "x".repeat(70_000));

        assertEquals(List.of(70_000), heard);
    }

    @Test
    void compression() {
        assertTrue(compressing.client("ada").extensions().startsWith("permessage-deflate"));
        assertEquals("", notCompressing.client("ada").extensions());
    }

    @Test
    void not_writable() {
        SocketIOClient socket = io.getClient(UUID.fromString(ada.id()));
        grace.disconnects();
        ada.line().toClient().stopsReading();

        // A client that never reads: after a while nothing more can be written to it.
        int sent = 0;
        while (socket.isWritable() && sent++ < 4_000) {
            socket.sendEvent("said", "x".repeat(50_000));
            Thread.onSpinWait();
        }

        assertFalse(socket.isWritable());
        ((NamespaceClient) socket).getBaseClient().disconnect();
        assertEquals(Set.of(), Set.copyOf(io.getAllClients()));
    }
}
