// mistake: -
// There's a fifth try after the fourth: your client doesn't give up in time.
// A shop that has been closed for good never answers. Meanwhile the user isn't told anything, and
// the other orders wait behind this one.
// Look at `number` before each try: which number is the first one that's too large?
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
        socket.emit("order", order.toJson(), (Ack) values -> ends(order, "stored"));
        nextTry = timer.schedule(() -> attempt(order, number + 1), 1L << (number - 1), TimeUnit.SECONDS);
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
