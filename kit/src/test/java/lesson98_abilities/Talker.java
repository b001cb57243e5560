package lesson98_abilities;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** A client: does what the server tells it to, and writes down what it hears. */
public final class Talker {

    private Talker() {}

    static void talk(Socket socket, Consumer<String> screen) {
        socket.on("go", values -> {
            for (int step = 1; step <= (int) values[0]; step++) {
                socket.emit("step", step);
            }
        });
        socket.on(
                "ask", values -> socket.emit("price", values[0], (Ack) answer -> screen.accept("costs " + answer[0])));
        socket.on("say", values -> screen.accept("said " + values[0]));
        socket.on(Socket.EVENT_DISCONNECT, reason -> screen.accept("gone"));
    }

    /** Waits for an answer where it keeps that from coming. */
    public static final class Waiting {

        static void talk(Socket socket, Consumer<String> screen) {
            socket.on("customer", values -> {
                var price = new CompletableFuture<Object>();
                socket.emit("price", values[0], (Ack) answer -> price.complete(answer[0]));
                try {
                    screen.accept(String.valueOf(price.get(400, TimeUnit.MILLISECONDS)));
                } catch (InterruptedException | ExecutionException | TimeoutException e) {
                    screen.accept("no answer");
                }
            });
        }

        private Waiting() {}
    }
}
