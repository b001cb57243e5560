package workbook.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls between two ends of one socket; where the other end forges, it writes its frames by hand. */
class RemoteCallsTest {

    private static final int PATIENCE = 20_000;

    record Point(int x, int y) {}

    interface Counter extends AutoCloseable {
        int next();

        @Override
        void close();
    }

    interface Shop {
        Point moved(Point point, int by);

        Map<String, byte[]> bytes(Map<String, byte[]> classes);

        Counter counter(int from);

        int twice(Counter theirs);

        String name(Class<?> type);

        @Nullable
        String nothing();

        List<String> texts();

        int number();

        void waits();

        void fails();

        default String standard() {
            return "of the interface";
        }
    }

    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private Socket here;
    private Socket there;

    @BeforeEach
    void a_line() throws IOException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            here = new Socket(door.getInetAddress(), door.getLocalPort());
            there = door.accept();
        }
    }

    @AfterEach
    void no_line() throws IOException {
        held.countDown();
        here.close();
        there.close();
    }

    private RemoteCalls caller(long patience) throws IOException {
        var calls = new RemoteCalls(new Frames(here), Service.none(), patience, () -> {});
        calls.listen("caller");
        return calls;
    }

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

    /** The control: the answer that is right. */
    @Test
    void an_answer_written_by_hand_is_taken_if_it_is_right() throws Exception {
        assertEquals(5, forged(answer("5")).number());
        assertEquals(List.of("a"), forged(answer("[\"a\"]")).texts());
    }

    @Test
    void a_forged_answer_of_another_type_is_none() throws Exception {
        for (String result : List.of("\"5\"", "5.5", "null", "[5]", "{\"@class\":\"java.io.File\"}", "9999999999")) {
            assertGarbled(forged(answer(result))::number);
        }
    }

    @Test
    void a_forged_list_holds_nothing_but_its_type() throws Exception {
        for (String result : List.of("[null]", "[[\"a\"]]", "[{\"a\":1}]", "\"a\"", "null")) {
            assertGarbled(forged(answer(result))::texts);
        }
    }

    @Test
    void a_frame_that_is_not_of_the_protocol_ends_the_line() throws Exception {
        for (String frame : List.of(
                "",
                "hello",
                "{}",
                "[1]",
                answer("5").replace("1", "7"),
                "{\"call\":null,\"answer\":{\"id\":1,\"result\":5}}",
                call(0, "number()"),
                call(9, "close()"),
                "{\"mark\":\"2/2\"}")) {
            assertGarbled(forged(frame)::number);
        }
    }

    @Test
    void a_frame_without_an_end_is_not_waited_for() throws Exception {
        there.getOutputStream().write(new byte[] {0x7f, 0, 0, 0});
        assertGarbled(caller(PATIENCE).root(Shop.class)::number);
        no_line();
        a_line();
        there.getOutputStream().write(new byte[] {-1, -1, -1, -1});
        assertGarbled(caller(PATIENCE).root(Shop.class)::number);
    }

    private static String answer(String result) {
        return "{\"call\":null,\"answer\":{\"id\":1,\"result\":" + result + ",\"problem\":null}}";
    }

    private static String call(int object, String method) {
        return "{\"call\":{\"id\":1,\"object\":" + object + ",\"method\":\"" + method
                + "\",\"arguments\":[]},\"answer\":null}";
    }

    private static void assertGarbled(org.junit.jupiter.api.function.Executable call) {
        var closed = assertThrows(ChannelClosed.class, call);
        assertTrue(closed.garbled(), closed.toString());
    }

    /** A line whose other end has answered already, with that frame. */
    private Shop forged(String frame) throws IOException {
        no_line();
        a_line();
        Shop shop = caller(PATIENCE).root(Shop.class);
        Socket end = there;
        var forger = new Thread(() -> {
            try {
                var frames = new Frames(end);
                frames.read();
                frames.write(frame.getBytes(StandardCharsets.UTF_8));
            } catch (IOException closed) {
                return;
            }
        });
        forger.setDaemon(true);
        forger.start();
        return shop;
    }

    private static final class CountingFrom implements Counter {

        private int at;

        CountingFrom(int from) {
            at = from;
        }

        @Override
        public int next() {
            return ++at;
        }

        @Override
        public void close() {
            at = -1;
        }
    }

    private final class OpenShop implements Shop {

        @Override
        public Point moved(Point point, int by) {
            return new Point(point.x() + by, point.y() + by);
        }

        @Override
        public Map<String, byte[]> bytes(Map<String, byte[]> classes) {
            return classes;
        }

        @Override
        public Counter counter(int from) {
            return new CountingFrom(from);
        }

        @Override
        public int twice(Counter theirs) {
            return theirs.next() + theirs.next();
        }

        @Override
        public String name(Class<?> type) {
            return type.getName();
        }

        @Override
        public @Nullable String nothing() {
            return null;
        }

        @Override
        public List<String> texts() {
            return List.of();
        }

        @Override
        public int number() {
            return 1;
        }

        @Override
        public void waits() {
            waiting.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void fails() {
            throw new IllegalArgumentException("no tea");
        }
    }
}
