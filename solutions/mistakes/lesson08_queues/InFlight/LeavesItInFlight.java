// mistake: -
// lacks: (?s)void goes\((?:(?!\n {0,8}\}|\bsynchronized\b|\bprivate\b).)*(?:takeBack\(|again\(|cancel|handOver\()
// has: addDisconnectListener
// The driver has left, and your hub still waits for its receipt: the time-out is scheduled.
// Your `goes` leaves the message in flight. But nothing can come any more on a connection that has
// ended, so waiting is of no use, even if the driver is back before the time is over.
// What does `takeBack` do with a message in flight, and when do you call it?
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
        Map<List<String>, Box> boxes = new ConcurrentHashMap<>();
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

    static final class Box {

        private final ScheduledExecutorService timer;
        private final Deque<Message> ready = new ArrayDeque<>();
        private SocketIOClient driver;
        private Message inFlight;
        private ScheduledFuture<?> timeOut;

        Box(ScheduledExecutorService timer) {
            this.timer = timer;
        }

        synchronized void add(Message message) {
            ready.addLast(message);
            handOver();
        }

        synchronized void comes(SocketIOClient client) {
            driver = client;
            handOver();
        }

        private void handOver() {
            if (driver == null || inFlight != null || ready.isEmpty()) {
                return;
            }
            Message message = ready.removeFirst();
            inFlight = message;
            timeOut = timer.schedule(() -> timesOut(message), TIME_OUT.toSeconds(), TimeUnit.SECONDS);
            driver.sendEvent("message", message);
        }

        private synchronized void timesOut(Message message) {
            if (message.equals(inFlight)) {
                takeBack();
                handOver();
            }
        }

        private void takeBack() {
            if (inFlight != null) {
                timeOut.cancel(false);
                ready.addFirst(inFlight.again());
                inFlight = null;
            }
        }

        synchronized boolean received(int id) {
            if (inFlight != null && inFlight.id == id) {
                timeOut.cancel(false);
                inFlight = null;
                handOver();
                return true;
            }
            return ready.removeIf(message -> message.id == id && message.attempt > 1);
        }

        synchronized void goes(SocketIOClient client) {
            if (client.equals(driver)) {
                driver = null;
            }
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

    private InFlight() {}

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
