// mistake: -
// has: dropsOldest
// lacks: inFlight\.(keySet|entrySet|values)\(\)|inFlight\.remove\((?!driver\b)
// Three drivers have a position each, nothing waits, and your hub takes a fourth.
// Nothing that waits can be dropped then, and what a driver has can't be taken back: it's being delivered.
// The hub would have more than its bound.
// If `ready` is empty, answer `queue full`, also for a queue that drops.
package lesson09_trouble;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

final class Full {

    static void configure(SocketIONamespace hub) {
        configure(hub, 3);
    }

    static void configure(SocketIONamespace hub, int bound) {
        AtomicInteger lastId = new AtomicInteger();
        Map<String, TopicQueue> queues = Map.of(
                "pickup", new TopicQueue("pickup", bound, false, lastId),
                "returns", new TopicQueue("returns", bound - 1, false, lastId),
                "position", new TopicQueue("position", bound, true, lastId));
        hub.addEventListener("subscribe", String.class, (driver, topic, ack) -> {
            String answer = nameOf(driver).isEmpty() ? "no name" : known(queues, topic) ? "ok" : "no such topic";
            if (answer.equals("ok")) {
                queues.get(topic).comes(driver);
            }
            ack.sendAckData(answer);
        });
        hub.addEventListener("publish", Parcel.class, (vendor, parcel, ack) -> {
            String answer = nameOf(vendor).isEmpty() ? "no name" : check(queues, parcel);
            if (answer.equals("ok")) {
                answer = queues.get(parcel.topic).add(parcel.text);
            }
            ack.sendAckData(answer);
        });
        hub.addEventListener("received", Integer.class, (driver, id, ack) -> {
            boolean had = queues.values().stream().anyMatch(queue -> queue.received(driver, id));
            ack.sendAckData(had ? "ok" : "not yours");
        });
        hub.addEventListener("stored", String.class, (client, topic, ack) -> {
            ack.sendAckData(known(queues, topic) ? queues.get(topic).stored() : 0);
        });
        hub.addEventListener("dropped", String.class, (client, topic, ack) -> {
            ack.sendAckData(known(queues, topic) ? queues.get(topic).dropped() : 0);
        });
        hub.addDisconnectListener(driver -> queues.values().forEach(queue -> queue.goes(driver)));
    }

    static final class TopicQueue {
        private final Deque<Message> ready = new ArrayDeque<>();
        private final Set<SocketIOClient> free = new LinkedHashSet<>();
        private final Map<SocketIOClient, Message> inFlight = new HashMap<>();
        private final String topic;
        private final int bound;
        private final boolean dropsOldest;
        private final AtomicInteger lastId;
        private int dropped;

        TopicQueue(String topic, int bound, boolean dropsOldest, AtomicInteger lastId) {
            this.topic = topic;
            this.bound = bound;
            this.dropsOldest = dropsOldest;
            this.lastId = lastId;
        }

                synchronized String add(String text) {
            if (stored() >= bound) {
                if (!dropsOldest) {
                    return "queue full";
                }
                if (ready.pollFirst() != null) {
                    dropped++;
                }
            }
            ready.addLast(new Message(lastId.incrementAndGet(), topic, text, 0));
            handOver();
            return "ok";
        }

                synchronized int stored() {
            return ready.size() + inFlight.size();
        }

                synchronized int dropped() {
            return dropped;
        }

        synchronized void comes(SocketIOClient driver) {
            if (!inFlight.containsKey(driver)) {
                free.add(driver);
            }
            handOver();
        }

        synchronized boolean received(SocketIOClient driver, Integer id) {
            Message had = inFlight.get(driver);
            if (had == null || id == null || had.id != id) {
                return false;
            }
            inFlight.remove(driver);
            free.add(driver);
            handOver();
            return true;
        }

        synchronized void goes(SocketIOClient driver) {
            free.remove(driver);
            Message had = inFlight.remove(driver);
            if (had != null) {
                ready.addFirst(had);
                handOver();
            }
        }

        private void handOver() {
            while (!ready.isEmpty() && !free.isEmpty()) {
                SocketIOClient driver = free.iterator().next();
                free.remove(driver);
                Message next = ready.remove().again();
                inFlight.put(driver, next);
                driver.sendEvent("message", next);
            }
        }
    }

    private static boolean known(Map<String, TopicQueue> queues, String topic) {
        return topic != null && queues.containsKey(topic);
    }

    private static String check(Map<String, TopicQueue> queues, Parcel parcel) {
        if (parcel == null || !known(queues, parcel.topic)) {
            return "no such topic";
        }
        if (parcel.text == null || parcel.text.isEmpty()) {
            return "no text";
        }
        return parcel.text.length() > 200 ? "too long" : "ok";
    }

        private static String nameOf(SocketIOClient client) {
        String name = client.getHandshakeData().getSingleUrlParam("name");
        return name == null ? "" : name;
    }

    static final class Parcel {
        public String topic;
        public String text;
    }

    record Message(int id, String topic, String text, int attempt) {
        Message again() {
            return new Message(id, topic, text, attempt + 1);
        }
    }
}
