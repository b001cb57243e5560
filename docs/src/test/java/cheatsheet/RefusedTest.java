package cheatsheet;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIOServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Handshake;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** What a client hears that is not let in. */
class RefusedTest {

    private SocketIOServer stopped;

    @RegisterExtension
    final Lab network = Lab.running(ConnectErrorExample.class).network();

    @RegisterExtension
    final Lab noServer = Lab.ofServer(server -> stopped = server);

    @RegisterExtension
    final Lab guarded = Lab.running(AuthExample.class);

    final ScriptedServer unreachable = network.server();
    final Client ada = noServer.later("ada");
    final Client grace = noServer.later("grace", Handshake.NONE.upgrading());
    final ScriptedServer guard = guarded.server(chat -> chat.addAuthTokenListener(MiddlewareTest.KNOWN_ONLY));

    @Test
    void connect_error() {
        unreachable.line().refuses();
        unreachable.line().cuts();
        assertThat(network.log()).reads("io.socket.engineio.client.EngineIOException: websocket error");

        stopped.stop();
        ada.connects();
        assertThat(ada).wasRefused("websocket error");
        grace.connects();
        assertThat(grace).wasRefused("xhr poll error");
    }

    @Test
    void auth_is_read_again() {
        assertThat(guarded.log()).reads("refused", "connected");
    }
}
