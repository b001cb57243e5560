// mistake: -
// Your kitchen cooks only what is in the book already: its condition is the wrong way round.
// A new order isn't in the book. It gets `ok`, and nothing is cooked.
// Two of the ten lines look for `order.key` in the book, and differ in one character. Which one
// holds for a new key?
package lesson07_delivery;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

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

        kitchen.addEventListener("order", Order.class, (client, order, ack) -> {
            if (book.contains(order.key)) {
                oven.cooks(order.item);
                book.writes(order.key);
            }
            ack.sendAckData("ok");
        });
    }

    private static final class Book {
        private final Set<String> keys = ConcurrentHashMap.newKeySet();
        private volatile boolean full;

        boolean contains(String key) {
            return keys.contains(key);
        }

        void writes(String key) {
            if (full) {
                throw new IllegalStateException("the book is full");
            }
            keys.add(key);
        }
    }

    private static final class Oven {
        private final Consumer<String> log;
        private volatile boolean broken;

        Oven(Consumer<String> log) {
            this.log = log;
        }

        void cooks(String item) {
            if (broken) {
                throw new IllegalStateException("the oven is broken");
            }
            log.accept("cooked " + item);
        }
    }

    static final class Order {
        public String key;
        public String item;
    }
}
