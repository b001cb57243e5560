package lesson07_delivery;

import static workbook.kit.Assertions.assertThat;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Lab;
import workbook.kit.ScriptedServer;

class SameKeyTest {

    @RegisterExtension
    final Lab lab = Lab.running(SameKey.class).network();

    final ScriptedServer server = lab.server(this::shop);
    final Page page = lab.functions(Page.class);

    @RegisterExtension
    final Lab elsewhere = Lab.running(SameKey.class);

    final ScriptedServer sameShop = elsewhere.server(this::shop);
    final Page otherPage = elsewhere.functions(Page.class);

    private final Map<String, String> orders = new ConcurrentHashMap<>();

    /** The buttons of the page. */
    interface Page {
        void order(String item);

        void again();
    }

    @Test
    void each_order_has_a_receipt() {
        page.order("tea");
        page.order("coffee");

        assertThat(lab.log()).reads("receipt for tea", "receipt for coffee");
    }

    @Test
    void an_order_that_is_sent_again_is_one_order() {
        page.order("tea");
        page.again();
        page.again();
        page.order("coffee");
        page.again();

        assertThat(lab.log()).reads("receipt for tea", "receipt for coffee");
    }

    @Test
    void an_order_that_was_lost_arrives_with_the_next_try() {
        server.line().toServer().drops(1, "order");
        page.order("coffee");
        assertThat(lab.log()).isEmpty();

        page.again();

        assertThat(lab.log()).reads("receipt for coffee");
    }

    @Test
    void two_orders_of_the_same_item_are_two() {
        page.order("tea");
        page.order("tea");

        assertThat(lab.log()).reads("receipt for tea", "receipt for tea");
    }

    @Test
    void orders_that_follow_each_other_at_once_are_all_orders() {
        IntStream.range(0, 12).forEach(press -> page.order("coffee"));

        assertThat(lab.log())
                .reads(Collections.nCopies(12, "receipt for coffee").toArray(String[]::new));
    }

    @Test
    void an_order_that_is_sent_again_after_an_interruption_is_one_order() {
        page.order("tea");
        server.drops(); // and the client connects again by itself
        page.again();

        assertThat(lab.log()).reads("receipt for tea");
    }

    @Test
    void orders_of_two_pages_are_two() {
        page.order("tea");
        otherPage.order("tea");

        assertThat(lab.log()).reads("receipt for tea");
        assertThat(elsewhere.log()).reads("receipt for tea");
    }

    @Test
    void without_an_order_nothing_is_sent_again() {
        page.again();

        assertThat(server).heardNothing();
    }

    // tag::server[]
    void shop(SocketIONamespace shop) {
        shop.addEventListener("order", Order.class, (client, order, ack) -> {
            if (orders.putIfAbsent(order.key, order.item) == null) {
                client.sendEvent("receipt", order.item);
            }
        });
    }
    // end::server[]

    /** The value of {@code order}. */
    static final class Order {
        public String key;
        public String item;
    }
}
