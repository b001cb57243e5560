// mistake: -
// lacks: book\.writes\(
// An order came again, and your kitchen cooked it again: the book is empty.
// Your handler looks into the book, and nothing in it writes the key. So each order is a new one,
// whenever it comes.
// Three of the ten lines are about what's to be done with a new order. Which of them do you have?
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
            if (!book.contains(order.key)) {
                oven.cooks(order.item);
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
