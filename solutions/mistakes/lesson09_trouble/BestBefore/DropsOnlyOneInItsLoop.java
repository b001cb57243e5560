// mistake: -
// has: (?s)void handOver\(\)((?!removeIf).)*?if \([^{]*\{[^}]*ready\.(remove|poll|pop)\w*\(\)
// lacks: \.now\(|System\.|Clock\.system|continue
// Two parcels have expired, and your hub hands over the second one. It takes out the first, and doesn't look at
// the next one before it hands that over.
// While no driver is free, any number of parcels can expire, one behind the other.
// How often does your code compare the time before a parcel goes to a driver?
package lesson09_trouble;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * BestBefore: a parcel that has waited too long isn't handed over any more, and is counted.
 *
 * <p>The hub of lesson 08, without time-outs, and with one queue: {@code pickup}. With {@code seconds}, the vendor says
 * how long a parcel is worth delivering. {@code expired} is acknowledged with how many weren't delivered.
 *
 * <p>The page: lessons/lesson09_trouble/BestBefore.adoc
 */
final class BestBefore {

    static void configure(SocketIONamespace hub, Clock clock) {
        Pickups pickups = new Pickups(clock);
        hub.addEventListener("subscribe", String.class, (driver, topic, ack) -> {
            String answer = nameOf(driver).isEmpty() ? "no name" : "pickup".equals(topic) ? "ok" : "no such topic";
            if (answer.equals("ok")) {
                pickups.comes(driver);
            }
            ack.sendAckData(answer);
        });
        hub.addEventListener("publish", Parcel.class, (vendor, parcel, ack) -> {
            String answer = nameOf(vendor).isEmpty() ? "no name" : Parcel.check(parcel);
            if (answer.equals("ok")) {
                pickups.add(parcel.text, parcel.seconds);
            }
            ack.sendAckData(answer);
        });
        hub.addEventListener("received", Integer.class, (driver, id, ack) -> {
            boolean had = pickups.received(driver, id);
            ack.sendAckData(had ? "ok" : "not yours");
        });
        hub.addEventListener("expired", String.class, (client, topic, ack) -> {
            ack.sendAckData(pickups.expired());
        });
        hub.addDisconnectListener(driver -> pickups.goes(driver));
    }

    /** The queue. */
    static final class Pickups {
        private final Deque<Message> ready = new ArrayDeque<>();
        private final Set<SocketIOClient> free = new LinkedHashSet<>();
        private final Map<SocketIOClient, Message> inFlight = new HashMap<>();
        private final Clock clock;
        private int lastId;
        private int expired;

        Pickups(Clock clock) {
            this.clock = clock;
        }

        synchronized void add(String text, int seconds) {
            Instant end = clock.instant().plusSeconds(seconds);
            ready.addLast(new Message(++lastId, text, end, 0));
            handOver();
        }

        private void handOver() {
            while (!ready.isEmpty() && !free.isEmpty()) {
                Message next = ready.remove();
                if (!clock.instant().isBefore(next.end)) {
                    expired++;
                    next = ready.poll();
                }
                if (next == null) {
                    return;
                }
                SocketIOClient driver = free.iterator().next();
                free.remove(driver);
                next = next.again();
                inFlight.put(driver, next);
                driver.sendEvent("message", next.value());
            }
        }

        /** How many parcels have expired until now, those that still wait included. */
        synchronized int expired() {
            dropExpired();
            return expired;
        }

        private void dropExpired() {
            int before = ready.size();
            ready.removeIf(message -> !clock.instant().isBefore(message.end));
            expired += before - ready.size();
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
    }

    /** The name that the client gave when it connected, as in {@code ?name=acme}; empty if it gave none. */
    private static String nameOf(SocketIOClient client) {
        String name = client.getHandshakeData().getSingleUrlParam("name");
        return name == null ? "" : name;
    }

    private BestBefore() {}

    /** The value of {@code publish}. */
    static final class Parcel {
        public String topic;
        public String text;
        public Integer seconds;

        static String check(Parcel parcel) {
            if (parcel == null || !"pickup".equals(parcel.topic)) {
                return "no such topic";
            }
            if (parcel.text == null || parcel.text.isEmpty()) {
                return "no text";
            }
            if (parcel.text.length() > 200) {
                return "too long";
            }
            return parcel.seconds == null || parcel.seconds < 1 ? "no time" : "ok";
        }
    }

    /** A parcel in the queue; {@code end} is when it expires. */
    record Message(int id, String text, Instant end, int attempt) {
        Message again() {
            return new Message(id, text, end, attempt + 1);
        }

        Value value() {
            return new Value(id, "pickup", text, attempt);
        }
    }

    /** The value of {@code message}. */
    record Value(int id, String topic, String text, int attempt) {}
}
