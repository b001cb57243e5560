package lesson98_abilities;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends each parcel to everyone who follows, and takes receipts; and some that do it wrong. */
public final class Depot {

    private Depot() {}

    static void configure(SocketIONamespace depot) {
        serve(depot, 1, true);
    }

    /** Sends everything twice. */
    public static final class Doubling {

        private Doubling() {}

        static void configure(SocketIONamespace depot) {
            serve(depot, 2, true);
        }
    }

    /** Says ok, and sends nothing. */
    public static final class Losing {

        private Losing() {}

        static void configure(SocketIONamespace depot) {
            serve(depot, 0, true);
        }
    }

    /** Refuses every receipt. */
    public static final class Refusing {

        private Refusing() {}

        static void configure(SocketIONamespace depot) {
            serve(depot, 1, false);
        }
    }

    private static void serve(SocketIONamespace depot, int copies, boolean takesReceipts) {
        Map<SocketIOClient, Boolean> followers = new ConcurrentHashMap<>();
        AtomicInteger last = new AtomicInteger();
        depot.addEventListener("follow", String.class, (client, topic, ack) -> followers.put(client, true));
        depot.addEventListener("send", Parcel.class, (client, parcel, ack) -> {
            parcel.id = last.incrementAndGet();
            for (int copy = 0; copy < copies; copy++) {
                followers.keySet().forEach(follower -> follower.sendEvent("parcel", parcel));
            }
            ack.sendAckData(parcel.text.isEmpty() ? "empty" : "ok");
        });
        depot.addEventListener(
                "got", Integer.class, (client, id, ack) -> ack.sendAckData(takesReceipts ? "ok" : "not yours"));
    }

    /** Keeps what it hears before it answers, or behind that. */
    public static final class Keeping {

        private Keeping() {}

        static void configure(SocketIONamespace depot, Map<String, Object> store) {
            depot.addEventListener("keep", String.class, (client, text, ack) -> {
                store.put(text, "kept");
                ack.sendAckData("ok");
            });
            depot.addEventListener("promise", String.class, (client, text, ack) -> {
                ack.sendAckData("ok");
                store.put(text, "kept");
            });
        }
    }

    /** What is sent. */
    public static final class Parcel {
        public int id;
        public String topic;
        public String text;
    }
}
