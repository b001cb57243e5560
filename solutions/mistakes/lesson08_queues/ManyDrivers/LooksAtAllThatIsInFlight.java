// mistake: M-TRUST
// Your hub takes a receipt from a driver that hasn't got that parcel. A receipt is worth something
// only from the driver that has the parcel in flight. From anyone else it settles what nobody has
// carried out. Look for the message of the driver that has sent it, and compare its id. Everything
// else is `not yours`.
package lesson08_queues;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

final class ManyDrivers {

    static final Duration TIME_OUT = Duration.ofSeconds(10);

    private static final Set<String> TOPICS = Set.of("pickup", "delivered");
    private static final int LONGEST = 200;

    static void configure(SocketIONamespace hub, ScheduledExecutorService timer) {
        AtomicInteger lastId = new AtomicInteger();
        Map<String, TopicQueue> queues = new HashMap<>();
        TOPICS.forEach(topic -> queues.put(topic, new TopicQueue(timer)));
        hub.addEventListener("subscribe", String.class, (client, topic, ack) -> {
            String refusal = refusal(client, topic);
            ack.sendAckData(refusal == null ? "ok" : refusal);
            if (refusal == null) {
                queues.get(topic).comes(client);
            }
        });
        hub.addEventListener("publish", Parcel.class, (client, parcel, ack) -> {
            String refusal = refusal(client, parcel);
            if (refusal == null) {
                queues.get(parcel.topic).add(new Message(lastId.incrementAndGet(), parcel.topic, parcel.text, 1));
            }
            ack.sendAckData(refusal == null ? "ok" : refusal);
        });
        hub.addEventListener("received", Integer.class, (client, id, ack) -> {
            boolean mine = false;
            for (TopicQueue queue : queues.values()) {
                mine |= id != null && queue.received(client, id);
            }
            ack.sendAckData(mine ? "ok" : "not yours");
        });
        hub.addDisconnectListener(client -> queues.values().forEach(queue -> queue.goes(client)));
    }

    static final class TopicQueue {

        private final ScheduledExecutorService timer;
        private final Deque<Message> ready = new ArrayDeque<>();
        private final Set<SocketIOClient> free = new LinkedHashSet<>(); // the one that has waited longest is first
        private final Map<SocketIOClient, Message> inFlight = new HashMap<>();
        private final Map<SocketIOClient, ScheduledFuture<?>> timeOuts = new HashMap<>();

        TopicQueue(ScheduledExecutorService timer) {
            this.timer = timer;
        }

        synchronized void add(Message message) {
            ready.addLast(message);
            handOver();
        }

        synchronized void comes(SocketIOClient driver) {
            if (!inFlight.containsKey(driver)) {
                free.add(driver);
                handOver();
            }
        }

        private void handOver() {
            while (!ready.isEmpty() && !free.isEmpty()) {
                SocketIOClient driver = free.iterator().next();
                Message message = ready.removeFirst();
                free.remove(driver);
                inFlight.put(driver, message);
                driver.sendEvent("message", message);
            }
        }

        synchronized boolean received(SocketIOClient driver, int id) {
            if (inFlight.values().stream().noneMatch(m -> m.id == id)) {
                return false;
            }
            inFlight.values().removeIf(m -> m.id == id);
            free.add(driver);
            handOver();
            return true;
        }

        private synchronized void timesOut(SocketIOClient driver, Message message) {
        }

        synchronized void goes(SocketIOClient driver) {
        }

        private void takeBack(SocketIOClient driver) {
        }
    }

    private static String refusal(SocketIOClient client, String topic) {
        if (nameOf(client).isEmpty()) {
            return "no name";
        }
        return topic == null || !TOPICS.contains(topic) ? "no such topic" : null;
    }

    private static String refusal(SocketIOClient client, Parcel parcel) {
        String refusal = refusal(client, parcel == null ? null : parcel.topic);
        if (refusal != null) {
            return refusal;
        }
        if (parcel.text == null || parcel.text.isEmpty()) {
            return "no text";
        }
        return parcel.text.length() > LONGEST ? "too long" : null;
    }

    private static String nameOf(SocketIOClient client) {
        String name = client.getHandshakeData().getSingleUrlParam("name");
        return name == null ? "" : name;
    }

    private ManyDrivers() {}

    static final class Parcel {
        public String topic;
        public String text;
    }

    static final class Message {
        public final int id;
        public final String topic;
        public final String text;
        public final int attempt;

        Message(int id, String topic, String text, int attempt) {
            this.id = id;
            this.topic = topic;
            this.text = text;
            this.attempt = attempt;
        }

        Message again() {
            return new Message(id, topic, text, attempt + 1);
        }
    }
}
