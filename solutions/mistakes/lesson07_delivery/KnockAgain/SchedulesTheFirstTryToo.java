// mistake: -
// has: (?s)\bfor \([^{]*\{(?:(?!private|static).)*schedule\(
// lacks: (?:[;{}]|->|\))\s*socket\.emit\([^;]*;\s*(?:long|int|for|nextTry|timer)\b
// The tea was ordered, and your client hasn't sent it: it waits in the timer, with a pause of 0, until
// the clock moves. The first try is made at once.
// And your loop hands all tries to the timer at the same moment. `nextTry` keeps one of these tasks, so
// `cancel` ends one, and the others run after the acknowledgement.
// What does a single try have to do, and when is the next one due?
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
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.json.JSONObject;

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
        long due = 0;
        for (int i = 0; i < MOST_TRIES; i++) {
            nextTry = timer.schedule(
                    () -> socket.emit("order", order.toJson(), (Ack) values -> ends(order, "stored")),
                    due,
                    TimeUnit.SECONDS);
            due += 1L << i;
        }
        nextTry = timer.schedule(() -> ends(order, "given up"), due, TimeUnit.SECONDS);
    }

    /** The order is stored, or given up; the next one is sent. */
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

    /** What was ordered, under a key that no other order has. */
    private record Order(String key, String item) {

        JSONObject toJson() {
            return new JSONObject(new TreeMap<>(Map.of("key", key, "item", item)));
        }
    }
}
