// mistake: -
// lacks: (?s)boolean received\((?:(?!\n {0,8}\}|\bsynchronized\b|\bprivate\b).)*(?:handOver|comes|add|next\w*)\(
// Driver2's receipt came, and the next message isn't handed over. It would come when something else
// happens, such as the next publishing.
// Your `received` takes the message out of flight and stops there. From that moment on, the driver has
// nothing to do, and others are ready.
// What does each method of `Box` call that makes `inFlight` null?
package lesson08_queues;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

final class InFlight {

    static final Duration TIME_OUT = Duration.ofSeconds(10);

    private static final Set<String> TOPICS = Set.of("pickup", "delivered");
    private static final int LONGEST = 200;

    static void configure(SocketIONamespace hub, ScheduledExecutorService timer) {
        AtomicInteger lastId = new AtomicInteger();
        Map<List<String>, Box> boxes = new ConcurrentHashMap<>(); // the key is the topic and the subscriber's name
        hub.addEventListener("subscribe", String.class, (client, topic, ack) -> {
            String refusal = refusal(client, topic);
            if (refusal != null) {
                ack.sendAckData(refusal);
                return;
            }
            ack.sendAckData("ok");
            boxes.computeIfAbsent(List.of(topic, nameOf(client)), any -> new Box(timer))
                    .comes(client);
        });
        hub.addEventListener("publish", Parcel.class, (client, parcel, ack) -> {
            String refusal = refusal(client, parcel);
            if (refusal != null) {
                ack.sendAckData(refusal);
                return;
            }
            Message message = new Message(lastId.incrementAndGet(), parcel.topic, parcel.text, 1);
            boxes.forEach((key, box) -> {
                if (key.get(0).equals(parcel.topic)) {
                    box.add(message);
                }
            });
            ack.sendAckData("ok");
        });
        hub.addEventListener("received", Integer.class, (client, id, ack) -> {
            boolean mine = false;
            for (String topic : TOPICS) {
                Box box = boxes.get(List.of(topic, nameOf(client)));
                mine |= id != null && box != null && box.received(id);
            }
            ack.sendAckData(mine ? "ok" : "not yours");
        });
        hub.addDisconnectListener(client -> boxes.values().forEach(box -> box.goes(client)));
    }

    /** What is kept for one subscriber of one topic. Its methods let only one thread in at a time. */
    static final class Box {

        private final ScheduledExecutorService timer;
        private final Deque<Message> ready = new ArrayDeque<>();
        private SocketIOClient driver; // null while the subscriber is away
        private Message inFlight; // null if nothing is in flight
        private ScheduledFuture<?> timeOut; // of the message that is in flight

        Box(ScheduledExecutorService timer) {
            this.timer = timer;
        }

        /** A message was published. */
        synchronized void add(Message message) {
            ready.addLast(message);
            handOver();
        }

        /** The subscriber is here, on this connection. */
        synchronized void comes(SocketIOClient client) {
            driver = client;
            handOver();
        }

        /** Hands over the first message that is ready, if the subscriber is here and has none. */
        private void handOver() {
            if (driver == null || inFlight != null || ready.isEmpty()) {
                return;
            }
            Message message = ready.removeFirst();
            inFlight = message;
            timeOut = timer.schedule(() -> timesOut(message), TIME_OUT.toSeconds(), TimeUnit.SECONDS);
            driver.sendEvent("message", message);
        }

        /** No receipt has come for that attempt. */
        private synchronized void timesOut(Message message) {
            if (message.equals(inFlight)) {
                takeBack();
                handOver();
            }
        }

        /** Makes what is in flight ready again, in front of the others, for the next attempt. */
        private void takeBack() {
            if (inFlight != null) {
                timeOut.cancel(false);
                ready.addFirst(inFlight.again());
                inFlight = null;
            }
        }

        /** The subscriber reports that message as received. Returns false if it isn't the subscriber's. */
        synchronized boolean received(int id) {
            if (inFlight != null && inFlight.id == id) {
                timeOut.cancel(false);
                inFlight = null;
                return true;
            }
            return ready.removeIf(message -> message.id == id && message.attempt > 1);
        }

        /** That connection has ended. */
        synchronized void goes(SocketIOClient client) {
            if (client.equals(driver)) {
                driver = null;
                takeBack();
            }
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

    private InFlight() {}

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
