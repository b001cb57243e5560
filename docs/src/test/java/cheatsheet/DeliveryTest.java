package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** What arrives, how often, and in which order. */
class DeliveryTest {

    private final List<Object> shown = new CopyOnWriteArrayList<>();
    private SocketIONamespace io;

    @RegisterExtension
    final Lab lab = Lab.running(DeliveryExample.class);

    final ScriptedServer server = lab.server(chat -> io = chat);

    private void show(Object value) {
        shown.add(value);
    }

    @Test
    void order() {
        io.addEventListener("say", Integer.class, (socket, number, ack) -> {
            show(number);
            socket.sendEvent("said", number);
        });

        server.emits("order");

        List<Integer> all = IntStream.range(0, 1_000).boxed().toList();
        assertThat(lab.log()).reads(all.stream().map(String::valueOf).toArray(String[]::new));
        assertEquals(all, shown);
    }

    @Test
    void at_least_once() {
        var lost = new AtomicInteger(2);
        // tag::at_least_once[]
        Map<String, String> orders = new ConcurrentHashMap<>();
        io.addEventListener("order", Object.class, (socket, data, ack) -> {
            var order = (Map<?, ?>) data;
            if (orders.putIfAbsent((String) order.get("id"), (String) order.get("item")) == null) {
                show("new " + order.get("item")); // once, however often it comes
            }
            // end::at_least_once[]
            if (lost.getAndDecrement() > 0) {
                throw new IllegalStateException("this answer gets lost");
            }
            // tag::at_least_once[]
            ack.sendAckData("stored");
        });
        // end::at_least_once[]

        server.emits("at_least_once");

        assertThat(lab.log()).reads("stored");
        assertEquals(List.of("new tea"), shown);
        assertEquals(-1, lost.get());
        assertEquals(1, orders.size());
    }

    @Test
    void too_long() {
        io.addEventListener("say", String.class, (socket, text, ack) -> show(text));

        server.emits("too_long");

        List<String> log = lab.log().all();
        assertEquals(1, log.size(), log::toString);
        assertTrue(log.get(0).startsWith("transport "), log::toString);
        assertEquals(List.of(), shown);
        assertEquals(64 * 1024, new Configuration().getMaxFramePayloadLength());
    }
}
