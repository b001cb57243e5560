// mistake: -
// has: "requeue"
// The parcel that was put back from the dead letters isn't tried three times again.
// It still has the count of its first life, so the next failure ends it at once. Somebody who puts it back
// has removed the cause, and wants it to be treated like a new parcel.
// Which attempt does a parcel have that hasn't been handed over yet?
package lesson09_trouble;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

final class Poison {

    static final int MOST_ATTEMPTS = 3;
    static final int TIME_OUT = 10; // seconds

    static void configure(SocketIONamespace hub, ScheduledExecutorService timer) {
        Pickups pickups = new Pickups(timer);
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
                pickups.add(parcel.text);
            }
            ack.sendAckData(answer);
        });
        hub.addEventListener("received", Integer.class, (driver, id, ack) -> {
            boolean had = pickups.received(driver, id);
            ack.sendAckData(had ? "ok" : "not yours");
        });
        hub.addDisconnectListener(driver -> pickups.goes(driver));
        hub.addEventListener("failed", Failure.class, (driver, failure, ack) -> {
            if (failure == null || failure.reason == null || failure.reason.isEmpty()) {
                ack.sendAckData("no reason");
                return;
            }
            boolean had = pickups.failed(driver, failure.id, failure.reason);
            ack.sendAckData(had ? "ok" : "not yours");
        });
        hub.addEventListener("deadLetters", String.class, (client, topic, ack) -> {
            List<DeadLetter> letters = pickups.deadLetters();
            letters.forEach(letter -> client.sendEvent("deadLetter", letter));
            ack.sendAckData(letters.size());
        });
        hub.addEventListener("requeue", Integer.class, (client, id, ack) -> {
            boolean found = pickups.requeue(id);
            ack.sendAckData(found ? "ok" : "no such letter");
        });
    }

    static final class Pickups {
        private final Deque<Message> ready = new ArrayDeque<>();
        private final Set<SocketIOClient> free = new LinkedHashSet<>();
        private final Map<SocketIOClient, InFlight> inFlight = new HashMap<>();
        private final List<DeadLetter> dead = new ArrayList<>();
        private final ScheduledExecutorService timer;
        private int lastId;

        Pickups(ScheduledExecutorService timer) {
            this.timer = timer;
        }

        synchronized void add(String text) {
            ready.add(new Message(++lastId, "pickup", text, 0));
            handOver();
        }

        synchronized void comes(SocketIOClient driver) {
            if (!inFlight.containsKey(driver)) {
                free.add(driver);
            }
            handOver();
        }

        synchronized boolean received(SocketIOClient driver, Integer id) {
            return take(driver, id) != null && isFree(driver);
        }

                synchronized boolean failed(SocketIOClient driver, Integer id, String reason) {
            Message message = take(driver, id);
            if (message == null) {
                return false;
            }
            putBack(message, reason);
            return isFree(driver);
        }

        synchronized void goes(SocketIOClient driver) {
            free.remove(driver);
            InFlight had = inFlight.get(driver);
            if (had != null) {
                putBack(take(driver, had.message.id), "connection lost");
                handOver();
            }
        }

        private void putBack(Message message, String reason) {
            if (message.attempt < MOST_ATTEMPTS) {
                ready.addLast(message);
            } else {
                dead.add(new DeadLetter(message.id, message.text, message.attempt, reason));
            }
        }

        synchronized List<DeadLetter> deadLetters() {
            return List.copyOf(dead);
        }

        synchronized boolean requeue(Integer id) {
            for (DeadLetter letter : dead) {
                if (id != null && letter.id == id) {
                    dead.remove(letter);
                    ready.addLast(new Message(letter.id, "pickup", letter.text, letter.attempts));
                    handOver();
                    return true;
                }
            }
            return false;
        }

        private boolean isFree(SocketIOClient driver) {
            free.add(driver);
            handOver();
            return true;
        }

                private Message take(SocketIOClient driver, Integer id) {
            InFlight had = inFlight.get(driver);
            if (had == null || id == null || had.message.id != id) {
                return null;
            }
            had.timeOut.cancel(false);
            return inFlight.remove(driver).message;
        }

        private void handOver() {
            while (!ready.isEmpty() && !free.isEmpty()) {
                SocketIOClient driver = free.iterator().next();
                free.remove(driver);
                Message next = ready.remove().again();
                inFlight.put(driver, new InFlight(next, timer.schedule(
                        () -> failed(driver, next.id, "no receipt"), TIME_OUT, TimeUnit.SECONDS)));
                driver.sendEvent("message", next);
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

        static String check(Parcel parcel) {
            if (parcel == null || !"pickup".equals(parcel.topic)) {
                return "no such topic";
            }
            if (parcel.text == null || parcel.text.isEmpty()) {
                return "no text";
            }
            return parcel.text.length() > 200 ? "too long" : "ok";
        }
    }

    static final class Failure {
        public Integer id;
        public String reason;
    }

    record Message(int id, String topic, String text, int attempt) {
        Message again() {
            return new Message(id, topic, text, attempt + 1);
        }
    }

    record DeadLetter(int id, String text, int attempts, String reason) {}

    record InFlight(Message message, Future<?> timeOut) {}
}
