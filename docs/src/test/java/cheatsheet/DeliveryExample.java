package cheatsheet;

import static cheatsheet.ClientExample.ask;

import io.socket.client.Socket;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.json.JSONObject;

/** A client that emits much, again, or at length; each row when the server asks for it by its name. */
final class DeliveryExample {

    private DeliveryExample() {}

    static void talk(Socket socket, Consumer<String> log) {
        socket.on("order", any -> emitsInOrder(socket));
        socket.on("at_least_once", any -> repeats(socket, log));
        socket.on("too_long", any -> emitsAtLength(socket));
        socket.on("said", values -> log.accept(values[0].toString()));
        socket.on(Socket.EVENT_DISCONNECT, reason -> log.accept(reason[0].toString()));
    }

    private static void emitsInOrder(Socket socket) {
        // tag::order[]
        for (int number = 0; number < 1_000; number++) {
            socket.emit("say", number); // arrives in this order
        }
        // end::order[]
    }

    private static void repeats(Socket socket, Consumer<String> log) {
        // tag::at_least_once_client[]
        var order = new JSONObject(Map.of("id", UUID.randomUUID().toString(), "item", "tea"));
        var stored = ask(socket, 200, "order", order, 3);
        // end::at_least_once_client[]
        var unused = stored.thenAccept(answer -> log.accept(answer.toString()));
    }

    private static void emitsAtLength(Socket socket) {
        // tag::too_long[]
        socket.emit("say", "x".repeat(70_000)); // over 64 KiB: the connection is closed
        // end::too_long[]
    }
}
