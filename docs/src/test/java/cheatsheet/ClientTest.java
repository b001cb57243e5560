package cheatsheet;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.SocketIONamespace;
import com.corundumstudio.socketio.SocketIOServer;
import io.socket.client.Ack;
import io.socket.client.AckWithTimeout;
import io.socket.client.IO;
import io.socket.client.Socket;
import io.socket.emitter.Emitter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the Java client can say and hear. */
class ClientTest {

    @RegisterExtension
    final Bench bench = new Bench();

    private final Inbox server = new Inbox();
    private final Inbox client = new Inbox();
    private SocketIOServer running;
    private SocketIONamespace io;
    private Socket socket;
    private int silent;

    @BeforeEach
    void connect() {
        running = bench.server("/");
        io = running.getNamespace("/");
        io.addEventListener("say", Object.class, (from, data, ack) -> server.add(data));
        io.addEventListener("ask", String.class, (from, item, ack) -> answer(item, ack));
        socket = bench.connected(running, "/");
    }

    /** As many questions as {@link #silent} says are answered by nobody: their answer goes astray. */
    private void answer(String item, AckRequest ack) {
        server.add(item);
        if (silent-- <= 0) {
            ack.sendAckData("3 " + item);
        } else {
            throw new IllegalStateException("no answer to this one");
        }
    }

    @Test
    void client_emit() {
        io.addMultiTypeEventListener(
                "order",
                (from, data, ack) -> server.add(List.of(data.get(0), data.get(1), data.get(2))),
                Integer.class,
                String.class,
                Object.class);

        // tag::client_emit[]
        socket.emit("order", 1, "2", Map.of("3", List.of("4")));
        // end::client_emit[]

        assertEquals(List.of(1, "2", Map.of("3", List.of("4"))), server.next());
    }

    private record Order(String item) {}

    @Test
    void client_emit_of_a_class() {
        // tag::client_emit_of_a_class[]
        socket.emit("say", new Order("tea")); // arrives as the text Order[item=tea]
        // end::client_emit_of_a_class[]

        assertEquals("Order[item=tea]", server.next());
    }

    @Test
    void client_ack() {
        // tag::client_ack[]
        socket.emit("ask", "tea", (Ack) answer -> client.add(answer[0]));
        // end::client_ack[]

        assertEquals("3 tea", client.next());
    }

    @Test
    void client_timeout() {
        silent = 1;

        // tag::client_timeout[]
        socket.emit(
                "ask",
                "tea",
                new AckWithTimeout(300) { // milliseconds
                    @Override
                    public void onSuccess(Object... answer) {
                        client.add(answer[0]);
                    }

                    @Override
                    public void onTimeout() {
                        cancelTimer(); // or its thread keeps the JVM alive
                        client.add("no answer");
                    }
                });
        // end::client_timeout[]

        assertEquals("no answer", client.next());
        assertEquals("tea", server.next());
    }

    // tag::client_emit_with_ack[]
    /** Completed by the first value of the answer, or after that time with a TimeoutException. */
    static CompletableFuture<Object> ask(Socket socket, int millis, String event, Object value) {
        var answer = new CompletableFuture<>();
        socket.emit(event, value, new AckWithTimeout(millis) {
            @Override
            public void onSuccess(Object... values) {
                answer.complete(values[0]);
            }

            @Override
            public void onTimeout() {
                cancelTimer();
                answer.completeExceptionally(new TimeoutException(event));
            }
        });
        return answer;
    }

    // end::client_emit_with_ack[]

    @Test
    void client_emit_with_ack() throws Exception {
        assertEquals("3 tea", ask(socket, 5_000, "ask", "tea").get(5, SECONDS));

        silent = 1;
        var lost = ask(socket, 100, "ask", "milk");
        assertThrows(ExecutionException.class, () -> lost.get(5, SECONDS));
    }

    // tag::client_retries[]
    /** Asks again when no answer came in time; the server may so hear it more than once. */
    static CompletableFuture<Object> ask(Socket socket, int millis, String event, Object value, int retries) {
        return ask(socket, millis, event, value)
                .exceptionallyCompose(lost -> retries == 0
                        ? CompletableFuture.failedFuture(lost)
                        : ask(socket, millis, event, value, retries - 1));
    }

    // end::client_retries[]

    @Test
    void client_retries() throws Exception {
        silent = 2;

        assertEquals("3 tea", ask(socket, 200, "ask", "tea", 3).get(5, SECONDS));

        assertEquals(List.of("tea", "tea", "tea"), server.soFar());
    }

    @Test
    void client_volatile() {
        Socket later = bench.socket(running, "/", Bench.options());

        sayIfConnected(later, "before");
        Bench.connected(later);
        sayIfConnected(later, "after");

        assertEquals("after", server.next());
    }

    private static void sayIfConnected(Socket socket, String text) {
        // tag::client_volatile[]
        if (socket.connected()) {
            socket.emit("say", text);
        }
        // end::client_volatile[]
    }

    @Test
    void client_binary() {
        io.addEventListener("picture", byte[].class, (from, bytes, ack) -> server.add(bytes));

        // tag::client_binary[]
        socket.emit("picture", new byte[] {4, 1, 2, 3});
        // end::client_binary[]

        assertArrayEquals(new byte[] {4, 1, 2, 3}, (byte[]) server.next());
    }

    @Test
    void client_send() {
        io.addEventListener("message", String.class, (from, text, ack) -> server.add(text));

        // tag::client_send[]
        socket.send("hi"); // an event with the name message
        // end::client_send[]

        assertEquals("hi", server.next());
    }

    @Test
    void client_on_any() {
        // tag::client_on_any[]
        Emitter.Listener every = values -> client.add(values[0] + " " + values[1]);
        socket.onAnyIncoming(every);
        // end::client_on_any[]

        io.getBroadcastOperations().sendEvent("said", "hi");
        assertEquals("said hi", client.next());

        // tag::client_off_any[]
        socket.offAnyIncoming(every);
        // end::client_off_any[]

        io.getBroadcastOperations().sendEvent("said", "again");
        Bench.fence(socket);
        assertEquals(List.of(), client.soFar());
    }

    @Test
    void client_on_any_outgoing() {
        // tag::client_on_any_outgoing[]
        socket.onAnyOutgoing(values -> client.add(values[0] + " " + values[1]));
        // end::client_on_any_outgoing[]

        socket.emit("say", "hi");

        assertEquals("say hi", client.next());
        assertEquals("hi", server.next());
    }

    @Test
    void client_once() {
        // tag::client_once[]
        socket.once("said", values -> client.add(values[0]));
        // end::client_once[]

        io.getBroadcastOperations().sendEvent("said", "hi");
        io.getBroadcastOperations().sendEvent("said", "again");

        Bench.fence(socket);
        assertEquals(List.of("hi"), client.soFar());
    }

    @Test
    void client_off() {
        // tag::client_off[]
        Emitter.Listener listener = values -> client.add(values[0]);
        socket.on("said", listener);
        socket.off("said", listener); // without the listener: all of that event
        // end::client_off[]

        io.getBroadcastOperations().sendEvent("said", "hi");

        Bench.fence(socket);
        assertEquals(List.of(), client.soFar());
    }

    @Test
    void client_reserved_names() {
        for (String name : List.of("connect", "connect_error", "disconnect", "disconnecting", "newListener")) {
            // tag::client_reserved_names[]
            assertThrows(RuntimeException.class, () -> socket.emit(name, "hi"));
            // end::client_reserved_names[]
        }
        assertThrows(RuntimeException.class, () -> socket.emit("removeListener", "hi"));
    }

    /** There is nothing to call: whoever looks for these in the Java client looks in vain. */
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
