package cheatsheet;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.AckMode;
import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOServer;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.Question;

/** An acknowledgement that the server gives after its listener has returned. */
class AnswerTest {

    private final AtomicReference<AckRequest> open = new AtomicReference<>();

    @RegisterExtension
    final Lab lab = Lab.ofServer(this::waits).configured(AnswerTest::manual);

    @RegisterExtension
    final Lab asItComes = Lab.ofServer(this::waits);

    final Client ada = lab.client("ada");
    final Client grace = asItComes.client("grace");

    private void waits(SocketIOServer server) {
        server.getNamespace("/").addEventListener("ask", String.class, (from, item, ack) -> open.set(ack));
    }

    private static void manual(Configuration config) {
        // tag::later_answer[]
        config.setAckMode(AckMode.MANUAL);
        // end::later_answer[]
    }

    @Test
    void later_answer() {
        Question question = ada.asks("ask", "tea");
        assertThat(question).didNotAnswer();

        open.get().sendAckData("3");

        assertThat(question).answered("3");
    }

    @Test
    void later_answer_is_lost() {
        Question question = grace.asks("ask", "tea");
        assertThat(question).answered();

        open.get().sendAckData("3");

        assertThat(question).answered();
    }
}
