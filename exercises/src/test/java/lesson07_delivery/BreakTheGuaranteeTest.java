package lesson07_delivery;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import workbook.kit.Jury;
import workbook.kit.Step;

class BreakTheGuaranteeTest {

    @RegisterExtension
    final Jury jury = Jury.judging(BreakTheGuarantee.class)
            .right("the correct shop", 5, Right::shop)
            .right("a shop that acknowledges before it tells everyone", 1, Right::acknowledgesFirst)
            .slow("a slow shop", Right.lateWith(1))
            .slow("a slow shop", Right.lateWith(2))
            .broken("a shop that stores an order again", Broken::storesAgain)
            .broken("a shop that acknowledges no second try", Broken::isSilentTheSecondTime)
            .broken("a shop that says ok to an order without an item", Broken::saysOkToNothing)
            .broken("a shop that remembers a refused order as stored", Broken::remembersTheRefused)
            .broken("a shop that takes two orders of the same item for one", Broken::knowsTheItem)
            .broken("a shop that forgets a key after two other orders", Broken::forgets)
            .broken("a shop that stores the second order after the third", Broken::reorders)
            .broken("a shop that remembers keys for each connection", Broken::remembersForEachConnection);

    @Test
    @Step(1)
    void a_shop_that_stores_an_order_again_is_caught() {
        jury.accepts("the correct shop");
        jury.catches("a shop that stores an order again");
    }

    @Test
    @Step(2)
    void three_of_the_broken_shops_are_caught() {
        jury.accepts("the correct shop");
        jury.catchesAtLeast(3);
    }

    @Test
    @Step(3)
    void seven_of_the_broken_shops_are_caught() {
        jury.accepts("the correct shop");
        jury.catchesAtLeast(7);
    }

    @Test
    @Step(3)
    void the_other_right_shops_are_accepted() {
        jury.accepts("a shop that acknowledges before it tells everyone");
        jury.accepts("a slow shop");
    }

    /** The value of {@code order}. */
    static final class Order {
        public String key;
        public String item;
    }

    /** What a shop does with an order. */
    private interface Handler {
        void handles(SocketIOClient client, Order order, AckRequest ack);
    }

    private static void onOrder(SocketIONamespace shop, Handler handler) {
        shop.addEventListener("order", Order.class, (client, order, ack) -> handler.handles(client, order, ack));
    }

    private static void stores(SocketIONamespace shop, String item) {
        shop.getBroadcastOperations().sendEvent("stored", item);
    }

    /** Refuses an order without an item. */
    private static boolean refused(Order order, AckRequest ack) {
        if (order.item.isEmpty()) {
            ack.sendAckData("invalid");
        }
        return order.item.isEmpty();
    }

    /** Shops that a test must not object to. */
    private static final class Right {

        static void shop(SocketIONamespace shop) {
            lateWith(0).accept(shop);
        }

        static void acknowledgesFirst(SocketIONamespace shop) {
            Set<String> keys = ConcurrentHashMap.newKeySet();
            onOrder(shop, (client, order, ack) -> {
                if (refused(order, ack)) {
                    return;
                }
                ack.sendAckData("ok");
                if (keys.add(order.key)) {
                    stores(shop, order.item);
                }
            });
        }

        /** Is late with that order of each test, counted from 1, and with no other. */
        static Consumer<SocketIONamespace> lateWith(int number) {
            return shop -> {
                Set<String> keys = ConcurrentHashMap.newKeySet();
                AtomicInteger orders = new AtomicInteger();
                onOrder(shop, (client, order, ack) -> {
                    if (orders.incrementAndGet() == number) {
                        LockSupport.parkNanos(MILLISECONDS.toNanos(700));
                    }
                    if (refused(order, ack)) {
                        return;
                    }
                    if (keys.add(order.key)) {
                        stores(shop, order.item);
                    }
                    ack.sendAckData("ok");
                });
            };
        }
    }

    /** Shops with one fault each. */
    private static final class Broken {

        static void storesAgain(SocketIONamespace shop) {
            onOrder(shop, (client, order, ack) -> {
                if (!refused(order, ack)) {
                    stores(shop, order.item);
                    ack.sendAckData("ok");
                }
            });
        }

        /** The library sends an empty acknowledgement in place of the missing one. */
        static void isSilentTheSecondTime(SocketIONamespace shop) {
            Set<String> keys = ConcurrentHashMap.newKeySet();
            onOrder(shop, (client, order, ack) -> {
                if (!refused(order, ack) && keys.add(order.key)) {
                    stores(shop, order.item);
                    ack.sendAckData("ok");
                }
            });
        }

        static void saysOkToNothing(SocketIONamespace shop) {
            Set<String> keys = ConcurrentHashMap.newKeySet();
            onOrder(shop, (client, order, ack) -> {
                if (!order.item.isEmpty() && keys.add(order.key)) {
                    stores(shop, order.item);
                }
                ack.sendAckData("ok");
            });
        }

        static void remembersTheRefused(SocketIONamespace shop) {
            Set<String> keys = ConcurrentHashMap.newKeySet();
            onOrder(shop, (client, order, ack) -> {
                boolean isNew = keys.add(order.key);
                if (refused(order, ack)) {
                    return;
                }
                if (isNew) {
                    stores(shop, order.item);
                }
                ack.sendAckData("ok");
            });
        }

        static void knowsTheItem(SocketIONamespace shop) {
            Set<String> items = ConcurrentHashMap.newKeySet();
            onOrder(shop, (client, order, ack) -> {
                if (refused(order, ack)) {
                    return;
                }
                if (items.add(order.item)) {
                    stores(shop, order.item);
                }
                ack.sendAckData("ok");
            });
        }

        static void forgets(SocketIONamespace shop) {
            Deque<String> keys = new ConcurrentLinkedDeque<>();
            onOrder(shop, (client, order, ack) -> {
                if (refused(order, ack)) {
                    return;
                }
                if (!keys.contains(order.key)) {
                    keys.addLast(order.key);
                    if (keys.size() > 2) {
                        keys.removeFirst();
                    }
                    stores(shop, order.item);
                }
                ack.sendAckData("ok");
            });
        }

        /** The first new order at once; the second only after the third, and so on in pairs. */
        static void reorders(SocketIONamespace shop) {
            Set<String> keys = ConcurrentHashMap.newKeySet();
            Deque<String> kept = new ConcurrentLinkedDeque<>();
            onOrder(shop, (client, order, ack) -> {
                if (refused(order, ack)) {
                    return;
                }
                if (keys.add(order.key)) {
                    if (keys.size() % 2 == 0) {
                        kept.add(order.item);
                    } else {
                        stores(shop, order.item);
                        kept.forEach(item -> stores(shop, item));
                        kept.clear();
                    }
                }
                ack.sendAckData("ok");
            });
        }

        static void remembersForEachConnection(SocketIONamespace shop) {
            Set<String> keys = ConcurrentHashMap.newKeySet();
            onOrder(shop, (client, order, ack) -> {
                if (refused(order, ack)) {
                    return;
                }
                if (keys.add(client.getSessionId() + order.key)) {
                    stores(shop, order.item);
                }
                ack.sendAckData("ok");
            });
        }
    }
}
