package lesson07_delivery;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * RememberThenAnswer: a kitchen that cooks each order once.
 *
 * <p>A client emits {@code order} with a key and an item. Under a new key, the item is cooked, the key is written into
 * the book, and the order is acknowledged with {@code ok}. Under a key that is in the book, it's acknowledged only.
 * If cooking or writing fails, there's no acknowledgement.
 *
 * <p>The page: lessons/lesson07_delivery/RememberThenAnswer.adoc
 */
final class RememberThenAnswer {

    static void configure(SocketIONamespace kitchen, Consumer<String> log) {
        Book book = new Book();
        Oven oven = new Oven(log);
        // What breaks, and is repaired: "oven" or "book".
        kitchen.addEventListener("breaks", String.class, (client, what, ack) -> {
            oven.broken |= what.equals("oven");
            book.full |= what.equals("book");
        });
        kitchen.addEventListener("repaired", String.class, (client, what, ack) -> {
            oven.broken &= !what.equals("oven");
            book.full &= !what.equals("book");
        });

        // TODO 1: build the handler of "order" from these lines, below the last of them. Seven belong in it, three
        // don't. Uncomment a line and move it to its place; two of them are closing lines.

        //     book.writes(order.item);
        //     }
        //     ack.sendAckData("ok");
        //     if (!book.contains(order.key)) {
        // kitchen.addEventListener("order", Order.class, (client, order, ack) -> {
        //         book.writes(order.key);
        // });
        //     if (book.contains(order.key)) {
        //         oven.cooks(order.item);
        //     if (!book.contains(order.item)) {

    }

    private RememberThenAnswer() {}

    /** The keys of the orders that were cooked. */
    private static final class Book {
        private final Set<String> keys = ConcurrentHashMap.newKeySet();
        private volatile boolean full;

        boolean contains(String key) {
            return keys.contains(key);
        }

        /** Fails while the book is full. */
        void writes(String key) {
            if (full) {
                throw new IllegalStateException("the book is full");
            }
            keys.add(key);
        }
    }

    /** Writes into the log what it cooks. */
    private static final class Oven {
        private final Consumer<String> log;
        private volatile boolean broken;

        Oven(Consumer<String> log) {
            this.log = log;
        }

        /** Fails while the oven is broken. */
        void cooks(String item) {
            if (broken) {
                throw new IllegalStateException("the oven is broken");
            }
            log.accept("cooked " + item);
        }
    }

    /** The value of {@code order}. */
    static final class Order {
        public String key;
        public String item;
    }
}
