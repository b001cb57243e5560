package workbook.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls between two ends of one socket; where the other end forges, it writes its frames by hand. */
class RemoteCallsTest extends RemoteCallsFixture {

    private Shop shop() throws IOException {
        Service service = Service.of(Shop.class, new OpenShop()).finding(RemoteCallsTest::named);
        new RemoteCalls(new Frames(there), service, PATIENCE, () -> {}).listen("shop");
        return caller(PATIENCE).root(Shop.class);
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void plain_data_crosses_as_what_it_is() throws Exception {
        Shop shop = shop();
        assertEquals(new Point(3, 4), shop.moved(new Point(1, 2), 2));
        assertEquals(7, shop.bytes(Map.of("A", new byte[] {7})).get("A")[0]);
        assertEquals("java.lang.String", shop.name(String.class));
        assertNull(shop.nothing());
        assertEquals("of the interface", shop.standard());
    }

    @Test
    void an_object_is_a_number_and_is_found_again_in_both_directions() throws Exception {
        Shop shop = shop();
        try (Counter one = shop.counter(10);
                Counter other = shop.counter(20)) {
            assertEquals(List.of(11, 21, 12), List.of(one.next(), other.next(), one.next()));
        }
        var mine = new CountingFrom(40);
        assertEquals(41 + 42, shop.twice(mine));
        Counter closed = shop.counter(1);
        closed.close();
        closed.close();
        assertThrows(ChannelClosed.class, closed::next);
    }

    @Test
    void a_call_that_is_held_does_not_hold_another() throws Exception {
        Shop shop = shop();
        CompletableFuture<Void> first = CompletableFuture.runAsync(shop::waits);
        assertTrue(waiting.await(20, TimeUnit.SECONDS));
        assertEquals(1, shop.number());
        assertTrue(!first.isDone());
        held.countDown();
        first.get(20, TimeUnit.SECONDS);
    }

    @Test
    void an_interrupt_loses_no_answer() throws Exception {
        Shop shop = shop();
        Thread.currentThread().interrupt();
        assertEquals(1, shop.number());
        assertTrue(Thread.interrupted());
    }

    @Test
    void what_was_thrown_is_thrown() throws Exception {
        Shop shop = shop();
        var thrown = assertThrows(IllegalStateException.class, shop::fails);
        assertTrue(thrown.getMessage().contains("no tea"), thrown.toString());
        assertEquals(1, shop.number()); // and the line is whole
    }

    @Test
    void an_answer_that_is_overdue_ends_the_line() throws Exception {
        Service service = Service.of(Shop.class, new OpenShop());
        new RemoteCalls(new Frames(there), service, PATIENCE, () -> {}).listen("shop");
        Shop shop = caller(50).root(Shop.class);
        assertThrows(AnswerOverdue.class, shop::waits);
        assertThrows(ChannelClosed.class, shop::number);
    }

    @Test
    void whoever_waits_learns_that_the_other_side_has_ended() throws Exception {
        Shop shop = shop();
        CompletableFuture<Void> call = CompletableFuture.runAsync(shop::waits);
        assertTrue(waiting.await(20, TimeUnit.SECONDS));
        there.close();
        var failed = assertThrows(Exception.class, () -> call.get(20, TimeUnit.SECONDS));
        assertTrue(!assertInstanceOf(ChannelClosed.class, failed.getCause()).garbled());
    }

    @Test
    void what_is_too_large_is_not_sent_and_the_line_is_whole() throws Exception {
        Shop shop = shop();
        assertThrows(FrameTooLarge.class, () -> shop.bytes(Map.of("A", new byte[Frames.LARGEST])));
        assertEquals(1, shop.number());
    }
}
