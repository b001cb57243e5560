package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;
import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.wire.ListeningServer;
import workbook.wire.RepairedServer;

/** An acknowledgement that the server gives after its listener has returned. */
class AnswerTest {

    @RegisterExtension
    final Bench bench = new Bench();

    private final AtomicReference<AckRequest> open = new AtomicReference<>();
    private final Inbox answers = new Inbox();

    @Test
    void later_answer() {
        Configuration config = ListeningServer.loopback();
        // tag::later_answer[]
        config.setAckMode(AckMode.MANUAL);
        // end::later_answer[]
        Socket socket = asks(config);

        assertEquals(List.of(), answers.soFar());
        open.get().sendAckData("3");

        assertEquals("[3]", answers.next());
        Bench.fence(socket);
        assertEquals(List.of(), answers.soFar());
    }

    @Test
    void later_answer_is_lost() {
        Socket socket = asks(ListeningServer.loopback());

        assertEquals("[]", answers.next());
        open.get().sendAckData("3");

        Bench.fence(socket);
        assertEquals(List.of(), answers.soFar());
    }

    private Socket asks(Configuration config) {
        SocketIOServer server = bench.started(config, RepairedServer::new, "/");
        server.getNamespace("/").addEventListener("ask", String.class, (from, item, ack) -> open.set(ack));
        Socket socket = bench.connected(server, "/");
        socket.emit("ask", "tea", (Ack) values -> answers.add(List.of(values).toString()));
        Bench.fence(socket);
        return socket;
    }
}
