package lesson07_delivery;

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

/**
 * KnockAgain: an order is sent until it's acknowledged, four times at most.
 *
 * <p>The page calls {@code order} with an item. The client emits {@code order} with a key and the item, and the screen
 * shows {@code tea: stored} or {@code tea: given up}. One order is under way at a time.
 *
 * <p>The page: lessons/lesson07_delivery/KnockAgain.adoc
 */
final class KnockAgain {

    static final int MOST_TRIES = 4;

    private static volatile KnockAgain page;

    private final Socket socket;
    private final Consumer<String> screen;
    private final ScheduledExecutorService timer;
    private final Deque<Order> waiting = new ArrayDeque<>();

    /** The task for the next try; at first, one that is over. */
    private Future<?> nextTry = CompletableFuture.completedFuture(null);

    private KnockAgain(Socket socket, Consumer<String> screen, ScheduledExecutorService timer) {
        this.socket = socket;
        this.screen = screen;
        this.timer = timer;
    }

    static void talk(Socket socket, Consumer<String> screen, ScheduledExecutorService timer) {
        page = new KnockAgain(socket, screen, timer);
    }

    /** The user presses "Order". */
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

    /** Sends the order; {@code number} counts its tries from 1. */
    private synchronized void attempt(Order order, int number) {
        // TODO 1: emit "order" with order.toJson(); its acknowledgement calls ends(order, "stored").
        // TODO 2: if no acknowledgement has come after a second, attempt(order, number + 1). There's more in ends.
        // TODO 3: let the pauses grow: 1, 2, 4 and 8 seconds.
        // TODO 4: if number is greater than MOST_TRIES, this is no try any more: ends(order, "given up").
    }

    /** The order is stored, or given up; the next one is sent. */
    private synchronized void ends(Order order, String how) {
        if (waiting.peekFirst() != order) {
            return; // an earlier try was acknowledged, too, or too late
        }
        // TODO 2: the order has ended, so cancel nextTry.
        waiting.removeFirst();
        screen.accept(order.item() + ": " + how);
        if (!waiting.isEmpty()) {
            attempt(waiting.getFirst(), 1);
        }
    }

    /** What was ordered, under a key that no other order has. */
    private record Order(String key, String item) {

        JSONObject toJson() {
            return new JSONObject(new TreeMap<>(Map.of("key", key, "item", item)));
        }
    }
}
