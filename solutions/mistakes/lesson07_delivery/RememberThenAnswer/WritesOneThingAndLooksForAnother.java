// mistake: -
// has: (?s)contains\(order\.item\).*writes\(order\.key\)|contains\(order\.key\).*writes\(order\.item\)|writes\(order\.key\).*contains\(order\.item\)
// lacks: (?s)writes\(order\.item\).*writes\(order\.key\)|writes\(order\.key\).*writes\(order\.item\)
// An order came again, and your kitchen cooked it again: it writes one thing into the book, and
// looks for another one.
// What you look for is never in the book, so each order is a new one.
// Compare what your handler hands to `contains` and to `writes`. What are two orders of the same
// item?
package lesson07_delivery;

import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

final class RememberThenAnswer {

    static void configure(SocketIONamespace kitchen, Consumer<String> log) {
        Book book = new Book();
        Oven oven = new Oven(log);
        kitchen.addEventListener("breaks", String.class, (client, what, ack) -> {
            oven.broken |= what.equals("oven");
            book.full |= what.equals("book");
        });
        kitchen.addEventListener("repaired", String.class, (client, what, ack) -> {
            oven.broken &= !what.equals("oven");
            book.full &= !what.equals("book");
        });

        kitchen.addEventListener("order", Order.class, (client, order, ack) -> {
            if (!book.contains(order.item)) {
                oven.cooks(order.item);
                book.writes(order.key);
            }
            ack.sendAckData("ok");
        });
    }

    private RememberThenAnswer() {}

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
