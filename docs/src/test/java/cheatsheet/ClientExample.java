package cheatsheet;

import io.socket.client.Ack;
import io.socket.client.AckWithTimeout;
import io.socket.client.Socket;
import io.socket.emitter.Emitter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What the Java client can say and hear; each row when the server asks for it by its name. */
public final class ClientExample {

    private ClientExample() {}

    static void talk(Socket socket, Consumer<String> log) {
        Map<String, BiConsumer<Socket, Consumer<String>>> rows = Map.ofEntries(
                Map.entry("client_emit", ClientExample::emits),
                Map.entry("client_emit_of_a_class", ClientExample::emitsAnObject),
                Map.entry("client_ack", ClientExample::asks),
                Map.entry("client_timeout", ClientExample::asksInTime),
                Map.entry("client_emit_with_ack", ClientExample::asksForAFuture),
                Map.entry("client_retries", ClientExample::asksAgain),
                Map.entry("client_volatile", (any, out) -> saysIfConnected(any, "hi")),
                Map.entry("client_binary", ClientExample::emitsBytes),
                Map.entry("client_send", ClientExample::sends),
                Map.entry("client_on_any", ClientExample::hearsEvery),
                Map.entry("client_on_any_outgoing", ClientExample::hearsItself),
                Map.entry("client_once", ClientExample::hearsOnce),
                Map.entry("client_off", ClientExample::hearsNoMore),
                Map.entry("client_reserved_names", ClientExample::emitsReservedNames));
        rows.forEach((name, row) -> socket.on(name, any -> row.accept(socket, log)));
        saysIfConnected(socket, "too early");
    }

    private static void emits(Socket socket, Consumer<String> log) {
        // tag::client_emit[]
        socket.emit("order", 1, "2", Map.of("3", List.of("4")));
        // end::client_emit[]
    }

    private record Order(String item) {}

    private static void emitsAnObject(Socket socket, Consumer<String> log) {
        // tag::client_emit_of_a_class[]
        socket.emit("say", new Order("tea")); // arrives as the text Order[item=tea]
        // end::client_emit_of_a_class[]
    }

    private static void asks(Socket socket, Consumer<String> log) {
        // tag::client_ack[]
        socket.emit("ask", "tea", (Ack) answer -> log.accept(answer[0].toString()));
        // end::client_ack[]
    }

    private static void asksInTime(Socket socket, Consumer<String> log) {
        // tag::client_timeout[]
        socket.emit(
                "ask",
                "tea",
                new AckWithTimeout(300) { // milliseconds
                    @Override
                    public void onSuccess(Object... answer) {
                        log.accept(answer[0].toString());
                    }

                    @Override
                    public void onTimeout() {
                        cancelTimer(); // or its thread keeps the JVM alive
                        log.accept("no answer");
                    }
                });
        // end::client_timeout[]
    }

    // tag::client_emit_with_ack[]
    /** Completed by the first value of the answer, or after that time with a TimeoutException. */
    public static CompletableFuture<Object> ask(Socket socket, int millis, String event, Object value) {
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

    private static void asksForAFuture(Socket socket, Consumer<String> log) {
        var answered = ask(socket, 300, "ask", "tea");
        var unused = answered.whenComplete((answer, problem) -> log.accept(
                problem == null ? answer.toString() : problem.getClass().getSimpleName()));
    }

    // tag::client_retries[]
    /** Asks again when no answer came in time; the server may so hear it more than once. */
    public static CompletableFuture<Object> ask(Socket socket, int millis, String event, Object value, int retries) {
        return ask(socket, millis, event, value)
                .exceptionallyCompose(lost -> retries == 0
                        ? CompletableFuture.failedFuture(lost)
                        : ask(socket, millis, event, value, retries - 1));
    }

    // end::client_retries[]

    private static void asksAgain(Socket socket, Consumer<String> log) {
        var answered = ask(socket, 200, "ask", "tea", 3);
        var unused = answered.thenAccept(answer -> log.accept(answer.toString()));
    }

    private static void saysIfConnected(Socket socket, String text) {
        // tag::client_volatile[]
        if (socket.connected()) {
            socket.emit("say", text);
        }
        // end::client_volatile[]
    }

    private static void emitsBytes(Socket socket, Consumer<String> log) {
        // tag::client_binary[]
        socket.emit("picture", new byte[] {4, 1, 2, 3});
        // end::client_binary[]
    }

    private static void sends(Socket socket, Consumer<String> log) {
        // tag::client_send[]
        socket.send("hi"); // an event with the name message
        // end::client_send[]
    }

    private static void hearsEvery(Socket socket, Consumer<String> log) {
        // tag::client_on_any[]
        Emitter.Listener every = values -> log.accept(values[0] + " " + values[1]);
        socket.onAnyIncoming(every);
        // end::client_on_any[]
        socket.on("stop", any -> {
            // tag::client_off_any[]
            socket.offAnyIncoming(every);
            // end::client_off_any[]
        });
    }

    private static void hearsItself(Socket socket, Consumer<String> log) {
        // tag::client_on_any_outgoing[]
        socket.onAnyOutgoing(values -> log.accept(values[0] + " " + values[1]));
        // end::client_on_any_outgoing[]
        socket.emit("say", "hi");
    }

    private static void hearsOnce(Socket socket, Consumer<String> log) {
        // tag::client_once[]
        socket.once("said", values -> log.accept(values[0].toString()));
        // end::client_once[]
    }

    private static void hearsNoMore(Socket socket, Consumer<String> log) {
        // tag::client_off[]
        Emitter.Listener listener = values -> log.accept(values[0].toString());
        socket.on("said", listener);
        socket.off("said", listener); // without the listener: all of that event
        // end::client_off[]
    }

    private static void emitsReservedNames(Socket socket, Consumer<String> log) {
        List<String> names =
                List.of("connect", "connect_error", "disconnect", "disconnecting", "newListener", "removeListener");
        for (String name : names) {
            try {
                // tag::client_reserved_names[]
                socket.emit(name, "hi"); // throws a RuntimeException
                // end::client_reserved_names[]
            } catch (RuntimeException reserved) {
                log.accept(reserved.getMessage());
            }
        }
    }
}
