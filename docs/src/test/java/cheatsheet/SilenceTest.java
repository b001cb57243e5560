package cheatsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static workbook.kit.Assertions.assertThat;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Client;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

/** What gets lost without an error on either side. */
class SilenceTest {

    /** What a client orders. */
    // tag::text_for_a_class[]
    public record Order(String item) {}
    // end::text_for_a_class[]

    @RegisterExtension
    final Lab orders = Lab.of(io -> {
        // tag::text_for_a_class[]

        io.addEventListener("order", Order.class, (socket, order, ack) -> ack.sendAckData(order.item()));
        // end::text_for_a_class[]
    });

    final Client ada = orders.client("ada");

    @Test
    void a_text_for_a_listener_of_a_class_gets_no_answer() {
        assertThat(ada.asks("order", Map.of("item", "tea"))).answered("tea");
        assertThat(ada.asks("order", "{\"item\":\"tea\"}")).didNotAnswer();
        assertEquals(List.of(), ada.heard());
        ada.emits("order", Map.of("item", "the connection still works"));
    }

    /** A client that asks. */
    static final class Asker {

        static void talk(Socket socket, Consumer<String> screen) {
            socket.on("ask", item -> socket.emit("price", item[0], (Ack) price -> screen.accept("costs " + price[0])));
            socket.on(Socket.EVENT_DISCONNECT, reason -> screen.accept("gone"));
        }

        private Asker() {}
    }

    @RegisterExtension
    final Lab asking = Lab.running(Asker.class).network();

    final ScriptedServer server = asking.server().keepsSilentOn("price");

    @Test
    void an_acknowledgement_that_is_outstanding_at_a_cut_is_never_called() {
        server.emits("ask", "tea");
        server.line().cuts();

        assertThat(asking.log()).reads("gone");
    }
}
