package workbook.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that have no JSON: what they were a part of is not sent, and who sent it is told. */
class UnwrittenValuesTest {
    private static final int SENDS = 20;
    private final RepairedServer server = RepairedServer.onLoopback();
    private final BlockingQueue<UnwrittenException> told = new LinkedBlockingQueue<>();

    /** Whose getter throws. */
    public static final class Broken {
        /** Fails. */
        public String getName() {
            return String.valueOf(List.of().get(0));
        }
    }

    static Stream<Object> values() {
        return Stream.of(Instant.EPOCH, Optional.of("tea"), new Broken(), List.of(Instant.EPOCH));
    }

    @BeforeEach
    void start() {
        server.listenToUnwritten(told::add);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private UnwrittenException told() throws InterruptedException {
        UnwrittenException problem = told.poll(3, TimeUnit.SECONDS);
        assertTrue(problem != null, "nothing was told");
        return problem;
    }

    @Test
    void a_value_of_another_class_than_the_listener_wants() throws InterruptedException {
        var unread = new LinkedBlockingQueue<String>();
        server.listenToUnread((namespace, problem) -> unread.add(namespace + " " + problem.getMessage()));
        server.addEventListener("say", Integer.class, (client, number, ack) -> client.sendEvent("said", number));
        RawClient ada = RawClient.joined(server).sends("42[\"say\",\"hi\"]").sends("42[\"say\",1]");

        assertEquals("42[\"said\",1]", ada.hears());
        String told = unread.poll(3, TimeUnit.SECONDS);
        assertTrue(
                told != null && told.matches("/? ?the value of say cannot be read as Integer: .*String \"hi\".*"),
                told);
    }

    private static void isOfThisClass(UnwrittenException problem) {
        assertTrue(isOf(problem, UnwrittenValuesTest.class), problem.getStackTrace()[0].toString());
    }

    private static boolean isOf(UnwrittenException problem, Class<?> type) {
        return Stream.of(problem.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(type.getName()));
    }

    @ParameterizedTest
    @MethodSource("values")
    void an_event_from_a_handler(Object value) throws InterruptedException {
        server.addEventListener("say", String.class, (client, text, ack) -> {
            client.sendEvent("said", value);
            client.sendEvent("done");
        });
        RawClient ada = RawClient.joined(server).sends("42[\"say\",\"hi\"]");
        assertEquals("42[\"done\"]", ada.hears());
        isOfThisClass(told());
    }

    /** Unless the connection's thread is just writing, and takes it along: then nobody's code is named. */
    @ParameterizedTest
    @MethodSource("values")
    void an_event_from_another_thread(Object value) throws InterruptedException {
        RawClient ada = RawClient.joined(server);
        int known = 0;
        for (int i = 0; i < SENDS; i++) {
            server.getAllClients().forEach(client -> {
                client.sendEvent("said", value);
                client.sendEvent("done");
            });
            assertEquals("42[\"done\"]", ada.hears());
            known += isOf(told(), UnwrittenValuesTest.class) ? 1 : 0;
        }
        assertTrue(known > SENDS / 2, known + " of " + SENDS);
    }

    @ParameterizedTest
    @MethodSource("values")
    void an_acknowledgement(Object value) throws InterruptedException {
        server.addEventListener("ask", String.class, (client, text, ack) -> {
            ack.sendAckData(value);
            client.sendEvent("done");
        });
        RawClient ada = RawClient.joined(server).sends("420[\"ask\",\"hi\"]");
        assertEquals("42[\"done\"]", ada.hears());
        isOfThisClass(told());
    }

    /** A connection knows its namespace, which knows all connections: the chain to the depth's limit is 200 kB. */
    @Test
    void the_type_is_named_and_the_message_is_short() throws InterruptedException {
        server.addEventListener("say", String.class, (client, text, ack) -> {
            client.sendEvent("said", text, client);
            client.sendEvent("said", List.of(Instant.EPOCH));
            client.sendEvent("said", new Broken());
        });
        RawClient.joined(server).sends("42[\"say\",\"hi\"]");
        for (String type : List.of("SocketIOClient", "Instant", "Broken")) {
            String message = String.valueOf(told().getMessage());
            assertTrue(message.startsWith("a value of type " + type + " cannot be written as JSON: "), message);
            assertTrue(message.length() < 300, message);
        }
    }

    @Test
    void what_can_be_written_is_not_told() {
        server.addEventListener("say", String.class, (client, text, ack) -> client.sendEvent("said", List.of(1, "x")));
        assertEquals(
                "42[\"said\",[1,\"x\"]]",
                RawClient.joined(server).sends("42[\"say\",\"hi\"]").hears());
        assertEquals(0, told.size());
    }
}
