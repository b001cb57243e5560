package cheatsheet;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.corundumstudio.socketio.SocketIOServer;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.wire.ListeningServer;

/** A client that is not the lab's: it connects with the library's default options. */
class ConnectTest {

    private final CountDownLatch shown = new CountDownLatch(1);
    private SocketIOServer server;

    @RegisterExtension
    final Lab lab = Lab.ofServer(made -> server = made);

    @Test
    void connecting() throws Exception {
        String address = "http://127.0.0.1:" + ((ListeningServer) server).port();
        // tag::connecting[]
        Socket socket = IO.socket(address); // such as http://127.0.0.1:3001
        socket.on(Socket.EVENT_CONNECT, any -> show("connected"));
        // end::connecting[]
        boolean before = socket.io().isReconnecting() || socket.connected();
        // tag::connecting[]
        socket.connect();
        // end::connecting[]

        try {
            assertTrue(shown.await(10, SECONDS));
            assertTrue(!before, "connected before connect was called");
        } finally {
            socket.disconnect();
        }
    }

    private void show(String line) {
        assertEquals("connected", line);
        shown.countDown();
    }
}
