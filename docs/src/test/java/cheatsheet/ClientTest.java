package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.SocketIONamespace;
import io.socket.client.IO;
import io.socket.client.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** What the Java client can say and hear. */
class ClientTest {

    private final AtomicInteger silent = new AtomicInteger();
    private final List<byte[]> pictures = new CopyOnWriteArrayList<>();

    @RegisterExtension
    final Lab lab = Lab.running(ClientExample.class);

    final ScriptedServer server = lab.server(this::answers);

    private void answers(SocketIONamespace chat) {
        chat.addEventListener("ask", String.class, (from, item, ack) -> answer(item, ack));
        chat.addEventListener("picture", byte[].class, (from, bytes, ack) -> pictures.add(bytes));
    }

    /** As many questions as {@link #silent} says get no answer. */
    private void answer(String item, AckRequest ack) {
        if (silent.getAndDecrement() > 0) {
            throw new IllegalStateException("no answer to this one");
        }
        ack.sendAckData("3 " + item);
    }

    @Test
    void client_emit() {
        server.emits("client_emit");

        assertThat(server).heardOnly("order", 1, "2", Map.of("3", List.of("4")));
    }

    @Test
    void client_emit_of_a_class() {
        server.emits("client_emit_of_a_class");

        assertThat(server).heardOnly("say", "Order[item=tea]");
    }

    @Test
    void client_ack() {
        server.emits("client_ack");

        assertThat(server).heardOnly("ask", "tea");
        assertThat(lab.log()).reads("3 tea");
    }

    @Test
    void client_timeout() {
        silent.set(1);

        server.emits("client_timeout");

        assertThat(lab.log()).reads("no answer");
        assertThat(server).heardOnly("ask", "tea");
        lab.leavesThreads(0);
    }

    @Test
    void client_emit_with_ack() {
        server.emits("client_emit_with_ack");
        assertThat(lab.log()).reads("3 tea");

        silent.set(1);
        server.emits("client_emit_with_ack");
        assertThat(lab.log()).reads("3 tea", "TimeoutException");
    }

    @Test
    void client_retries() {
        silent.set(2);

        server.emits("client_retries");

        assertThat(lab.log()).reads("3 tea");
        assertThat(server).heardInOrder("ask", "tea", "tea", "tea");
    }

    /** It tries before it is connected, too. */
    @Test
    void client_volatile() {
        server.emits("client_volatile");

        assertThat(server).heardOnly("say", "hi");
    }

    @Test
    void client_binary() {
        server.emits("client_binary");

        lab.settles();
        assertEquals(1, pictures.size());
        assertArrayEquals(new byte[] {4, 1, 2, 3}, pictures.get(0));
    }

    @Test
    void client_send() {
        server.emits("client_send");

        assertThat(server).heardOnly("message", "hi");
    }

    @Test
    void client_on_any() {
        server.emits("client_on_any");
        server.emits("said", "hi");
        assertThat(lab.log()).reads("said hi");

        server.emits("stop", "now");
        server.emits("said", "again");
        assertThat(lab.log()).reads("said hi", "stop now");
    }

    @Test
    void client_on_any_outgoing() {
        server.emits("client_on_any_outgoing");

        assertThat(lab.log()).reads("say hi");
        assertThat(server).heardOnly("say", "hi");
    }

    @Test
    void client_on() {
        server.emits("client_on");

        server.emits("said", "hi");
        server.emits("said", "again");

        assertThat(lab.log()).reads("hi", "again");
    }

    @Test
    void client_once() {
        server.emits("client_once");

        server.emits("said", "hi");
        server.emits("said", "again");

        assertThat(lab.log()).reads("hi");
    }

    @Test
    void client_off() {
        server.emits("client_off");

        server.emits("said", "hi");

        assertThat(lab.log()).isEmpty();
    }

    @Test
    void client_reserved_names() {
        server.emits("client_reserved_names");

        assertEquals(6, lab.log().all().size());
        assertThat(server).heardNothing();
    }

    /** The Java client has no such methods, and no such options. */
    @Test
    void what_the_client_lacks() {
        List<String> lacking = List.of("compress", "prependAny", "timeout", "emitWithAck", "volatile");
        List<String> methods = Arrays.stream(Socket.class.getMethods())
                .map(java.lang.reflect.Method::getName)
                .filter(lacking::contains)
                .toList();
        List<String> options = Arrays.stream(IO.Options.class.getFields())
                .map(java.lang.reflect.Field::getName)
                .filter(List.of("retries", "ackTimeout")::contains)
                .toList();

        assertEquals(List.of(), methods);
        assertEquals(List.of(), options);
    }
}
