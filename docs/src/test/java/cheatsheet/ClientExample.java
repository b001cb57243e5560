package cheatsheet;

import io.socket.client.Ack;
import io.socket.client.AckWithTimeout;
import io.socket.client.Socket;
import io.socket.emitter.Emitter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** What the Java client can send and hear: one row for each event that the server sends. */
public final class ClientExample extends ClientProgram {

    private ClientExample(Socket socket, Consumer<String> log) {
        super(socket, log);
    }

    static void talk(Socket socket, Consumer<String> log) {
        var example = new ClientExample(socket, log);
        Map<String, Runnable> rows = Map.ofEntries(
                Map.entry("client_emit", example::emits),
                Map.entry("client_emit_of_a_class", example::emitsAnObject),
                Map.entry("client_ack", example::asks),
                Map.entry("client_timeout", example::asksInTime),
                Map.entry("client_emit_with_ack", example::asksForAFuture),
                Map.entry("client_retries", example::asksAgain),
                Map.entry("client_volatile", () -> example.saysIfConnected("hi")),
                Map.entry("client_binary", example::emitsBytes),
                Map.entry("client_send", example::sends),
                Map.entry("client_on", example::hears),
                Map.entry("client_on_any", example::hearsEvery),
                Map.entry("client_on_any_outgoing", example::hearsItself),
                Map.entry("client_once", example::hearsOnce),
                Map.entry("client_off", example::hearsNoMore),
                Map.entry("client_reserved_names", example::emitsReservedNames));
        rows.forEach((name, row) -> socket.on(name, any -> row.run()));
        example.saysIfConnected("too early");
    }

    private void emits() {
        // tag::client_emit[]
        socket.emit("order", 1, "2", Map.of("3", List.of("4")));
        // end::client_emit[]
    }

    private record Order(String item) {}

    private void emitsAnObject() {
        // tag::client_emit_of_a_class[]
        socket.emit("say", new Order("tea")); // arrives as the text Order[item=tea]
        // end::client_emit_of_a_class[]
    }

    private void asks() {
        // tag::client_ack[]
        socket.emit("ask", "tea", (Ack) answer -> show(answer[0]));
        // end::client_ack[]
    }

    private void asksInTime() {
        // tag::client_timeout[]
        socket.emit(
                "ask",
                "tea",
                new AckWithTimeout(300) { // milliseconds
                    @Override
                    public void onSuccess(Object... answer) {
                        show(answer[0]);
                    }

                    @Override
                    public void onTimeout() {
                        cancelTimer(); // or its thread keeps the JVM alive
                        show("no answer");
                    }
                });
        // end::client_timeout[]
    }

    // tag::client_emit_with_ack[]
    /** Completed by the answer's first value, or with a TimeoutException when the time is up. */
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

    private void asksForAFuture() {
        var answered = ask(socket, 300, "ask", "tea");
        var unused = answered.whenComplete((answer, problem) ->
                show(problem == null ? answer : problem.getClass().getSimpleName()));
    }

    // tag::client_retries[]
    /** Asks again if no answer comes in time; so the server may get it more than once. */
    public static CompletableFuture<Object> ask(Socket socket, int millis, String event, Object value, int retries) {
        return ask(socket, millis, event, value)
                .exceptionallyCompose(lost -> retries == 0
                        ? CompletableFuture.failedFuture(lost)
                        : ask(socket, millis, event, value, retries - 1));
    }

    // end::client_retries[]

    private void asksAgain() {
        var answered = ask(socket, 200, "ask", "tea", 3);
        var unused = answered.thenAccept(this::show);
    }

    private void saysIfConnected(String text) {
        // tag::client_volatile[]
        if (socket.connected()) {
            socket.emit("say", text);
        }
        // end::client_volatile[]
    }

    private void emitsBytes() {
        // tag::client_binary[]
        socket.emit("picture", new byte[] {4, 1, 2, 3});
        // end::client_binary[]
    }

    private void sends() {
        // tag::client_send[]
        socket.send("hi"); // an event with the name message
        // end::client_send[]
    }

    private void hearsEvery() {
        // tag::client_on_any[]
        Emitter.Listener every = values -> show(values[0] + " " + values[1]);
        socket.onAnyIncoming(every);
        // end::client_on_any[]
        socket.on("stop", any -> {
            // tag::client_off_any[]
            socket.offAnyIncoming(every);
            // end::client_off_any[]
        });
    }

    private void hearsItself() {
        // tag::client_on_any_outgoing[]
        socket.onAnyOutgoing(values -> show(values[0] + " " + values[1]));
        // end::client_on_any_outgoing[]
        socket.emit("say", "hi");
    }

    private void hears() {
        // tag::client_on[]
        socket.on("said", values -> show(values[0]));
        // end::client_on[]
    }

    private void hearsOnce() {
        // tag::client_once[]
        socket.once("said", values -> show(values[0]));
        // end::client_once[]
    }

    private void hearsNoMore() {
        // tag::client_off[]
        Emitter.Listener listener = values -> show(values[0]);
        socket.on("said", listener);
        socket.off("said", listener); // without the listener: all of that event
        // end::client_off[]
    }

    private void emitsReservedNames() {
        refuses(() -> {
            // tag::client_reserved_names[]
            socket.emit("connect", "hi"); // throws a RuntimeException
            // end::client_reserved_names[]
        });
        for (String name : List.of("connect_error", "disconnect", "disconnecting", "newListener", "removeListener")) {
            refuses(() -> socket.emit(name, "hi"));
        }
    }

    private void refuses(Runnable emit) {
        try {
            emit.run();
        } catch (RuntimeException reserved) {
            show(reserved.getMessage());
        }
    }
}
