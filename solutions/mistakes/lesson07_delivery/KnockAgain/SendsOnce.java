// mistake: -
// lacks: schedule\w*\(
// An order was lost, and your client doesn't send it again.
// Nobody tells a client that a packet is lost. It has to notice by the clock that no
// acknowledgement has come.
// Schedule the next attempt when you have emitted.
package lesson07_delivery;

import io.socket.client.Ack;
import io.socket.client.Socket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import org.json.JSONObject;

final class KnockAgain {

    static final int MOST_TRIES = 4;

    private static volatile KnockAgain page;

    private final Socket socket;
    private final Consumer<String> screen;
    private final ScheduledExecutorService timer;
    private final Deque<Order> waiting = new ArrayDeque<>();

    private Future<?> nextTry = CompletableFuture.completedFuture(null);

    private KnockAgain(Socket socket, Consumer<String> screen, ScheduledExecutorService timer) {
        this.socket = socket;
        this.screen = screen;
        this.timer = timer;
    }

    static void talk(Socket socket, Consumer<String> screen, ScheduledExecutorService timer) {
        page = new KnockAgain(socket, screen, timer);
    }

    static void order(String item) {
        if (!item.isBlank()) {
            page.add(new Order(UUID.randomUUID().toString(), item));
        }
    }

    private synchronized void add(Order order) {
        waiting.addLast(order);
        if (waiting.size() == 1) {
            attempt(order, 1);
        }
    }

    private synchronized void attempt(Order order, int number) {
        if (number > MOST_TRIES) {
            ends(order, "given up");
            return;
        }
        socket.emit("order", order.toJson(), (Ack) values -> ends(order, "stored"));
    }

    private synchronized void ends(Order order, String how) {
        if (waiting.peekFirst() != order) {
            return; // an earlier try was acknowledged, too, or too late
        }
        nextTry.cancel(false);
        waiting.removeFirst();
        screen.accept(order.item() + ": " + how);
        if (!waiting.isEmpty()) {
            attempt(waiting.getFirst(), 1);
        }
    }

    private record Order(String key, String item) {

        JSONObject toJson() {
            return new JSONObject(new TreeMap<>(Map.of("key", key, "item", item)));
        }
    }
}
