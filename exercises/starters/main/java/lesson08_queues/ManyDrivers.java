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
import java.util.concurrent.atomic.AtomicInteger;

/**
 * ManyDrivers: one queue for each topic, and several drivers that share its work.
 *
 * <p>The hub hands each message to one driver, and a driver has one at a time. If no receipt comes in time, or
 * if the driver leaves, the message goes to another one.
 *
 * <p>The page: lessons/lesson08_queues/ManyDrivers.adoc
 */
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

    /** The messages of one topic, and the drivers that share them. Its methods let only one thread in at a time. */
    static final class TopicQueue {

        private final ScheduledExecutorService timer;
        private final Deque<Message> ready = new ArrayDeque<>();
        private final Set<SocketIOClient> free = new LinkedHashSet<>(); // the one that has waited longest is first
        private final Map<SocketIOClient, Message> inFlight = new HashMap<>();
        private final Map<SocketIOClient, ScheduledFuture<?>> timeOuts = new HashMap<>();

        TopicQueue(ScheduledExecutorService timer) {
            this.timer = timer;
        }

        /** A message was published. */
        synchronized void add(Message message) {
            ready.addLast(message);
            handOver();
        }

        /** A driver is here, and has subscribed. */
        synchronized void comes(SocketIOClient driver) {
            if (!inFlight.containsKey(driver)) {
                free.add(driver);
                handOver();
            }
        }

        /** Hands over messages as long as there are some that are ready, and drivers that are free. */
        private void handOver() {
            while (!ready.isEmpty() && !free.isEmpty()) {
                SocketIOClient driver = free.iterator().next();
                Message message = ready.removeFirst();
                // TODO 1: the driver isn't free any more; note which message it has in flight, and send it that one.
                // TODO 3: schedule timesOut(driver, message) for TIME_OUT from now, and keep the task in timeOuts.
            }
        }

        /** The driver reports that message as received. Returns false if this driver hasn't got it. */
        synchronized boolean received(SocketIOClient driver, int id) {
            // TODO 2: return false if the driver has no message in flight, or one with another id.
            // TODO 2: nothing is in flight for it now, and it's free: hand over.
            // TODO 3: cancel and remove the driver's task in timeOuts.
            return true;
        }

        /** No receipt has come for that attempt of the driver's. */
        private synchronized void timesOut(SocketIOClient driver, Message message) {
            // TODO 3: if this attempt is still in flight, take it back; the driver is free, behind those that wait.
        }

        /** The driver's connection has ended. */
        synchronized void goes(SocketIOClient driver) {
            // TODO 4: it's not free any more; what it has in flight is taken back, and goes to another driver.
        }

        /** Makes the driver's message ready again, in front of the others, for the next attempt. */
        private void takeBack(SocketIOClient driver) {
            // TODO 3: cancel and remove its task, and put the next attempt of its message in front of the others.
        }
    }

    /** Why this client can't use that topic; null if it can. */
    private static String refusal(SocketIOClient client, String topic) {
        if (nameOf(client).isEmpty()) {
            return "no name";
        }
        return topic == null || !TOPICS.contains(topic) ? "no such topic" : null;
    }

    /** Why this client can't publish that parcel; null if it can. */
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

    /** The name that the client gave when it connected, as in {@code ?name=driver1}; empty if it gave none. */
    private static String nameOf(SocketIOClient client) {
        String name = client.getHandshakeData().getSingleUrlParam("name");
        return name == null ? "" : name;
    }

    private ManyDrivers() {}

    /** The value of {@code publish}. */
    static final class Parcel {
        public String topic;
        public String text;
    }

    /** The value of {@code message}: one attempt to deliver it. */
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

        /** The same message, for the next attempt. */
        Message again() {
            return new Message(id, topic, text, attempt + 1);
        }
    }
}
