package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.corundumstudio.socketio.SocketIOClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** What the server learns of a client that connects. */
class HandshakeTest {

    private final List<SocketIOClient> came = new CopyOnWriteArrayList<>();

    @RegisterExtension
    final Lab lab = Lab.running(HandshakeExample.class);

    final ScriptedServer server = lab.server(chat -> chat.addConnectListener(came::add));

    @Test
    void handshake() {
        lab.settles();
        SocketIOClient socket = came.get(0);
        // tag::handshake[]
        String name = socket.getHandshakeData().getSingleUrlParam("name");
        String agent = socket.getHandshakeData().getHttpHeaders().get("X-Agent");
        var address = socket.getHandshakeData().getAddress();
        // end::handshake[]

        assertEquals("ada", name);
        assertEquals("a test", agent);
        assertNotNull(address);
    }

    @Test
    void auth_of_the_client() {
        lab.settles();

        assertEquals(Map.of("token", "secret"), came.get(0).getHandshakeData().getAuthToken());
    }
}
