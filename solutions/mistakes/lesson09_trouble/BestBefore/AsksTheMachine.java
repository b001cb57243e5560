// mistake: M-SLEEP
// has: \.now\(|System\.current|Clock\.system
// 30 seconds have passed on the clock that was handed in, and your hub hands over the parcel.
// It asks the machine for the time (such as by `Instant.now()`), and for the machine hardly any time has passed.
// Ask `clock` wherever you need the time: when a parcel is stored, and when it may be handed over.
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
            Instant end = Instant.now().plusSeconds(seconds);
            ready.addLast(new Message(++lastId, text, end, 0));
            handOver();
        }

        private void handOver() {
            dropExpired();
            while (!ready.isEmpty() && !free.isEmpty()) {
                SocketIOClient driver = free.iterator().next();
                free.remove(driver);
                Message next = ready.remove().again();
                inFlight.put(driver, next);
                driver.sendEvent("message", next.value());
            }
        }

                synchronized int expired() {
            dropExpired();
            return expired;
        }

        private void dropExpired() {
            int before = ready.size();
            ready.removeIf(message -> !Instant.now().isBefore(message.end));
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

        private static String nameOf(SocketIOClient client) {
        String name = client.getHandshakeData().getSingleUrlParam("name");
        return name == null ? "" : name;
    }

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

    record Message(int id, String text, Instant end, int attempt) {
        Message again() {
            return new Message(id, text, end, attempt + 1);
        }

                Value value() {
            return new Value(id, "pickup", text, attempt);
        }
    }

    record Value(int id, String topic, String text, int attempt) {}
}
