// mistake: -
// has: nameUUIDFromBytes|new Order\(\s*(?:"[^"]*" \+ )?item\b|item\.hashCode\(\)|Objects\.hash(?:Code)?\(item
// Tea was ordered twice, and the shop stored one of them: both orders have the same key.
// Your key is made from the item. For the shop, an order with a key that it has is another try of
// the same order, so it isn't stored again.
// The key has to be the same in each try of one order, and another one for each order, also of the
// same item.
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
            page.add(new Order(UUID.nameUUIDFromBytes(item.getBytes()).toString(), item));
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
        long pause = 1L << (number - 1);
        nextTry = timer.schedule(() -> attempt(order, number + 1), pause, TimeUnit.SECONDS);
    }

    private synchronized void ends(Order order, String how) {
        if (waiting.peekFirst() != order) {
            return;
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
