package lesson08_queues;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * WhileYouWereOut: a subscription that outlives the connection.
 *
 * <p>A client subscribes to a topic under its name. The hub keeps each message for each subscriber until that
 * subscriber has reported it as received, whether or not the subscriber is connected.
 *
 * <p>The page: lessons/lesson08_queues/WhileYouWereOut.adoc
 */
final class WhileYouWereOut {

    private static final Set<String> TOPICS = Set.of("pickup", "delivered");
    private static final int LONGEST = 200;

    static void configure(SocketIONamespace hub, Map<String, Object> store) {
        AtomicInteger lastId = new AtomicInteger();
        hub.addConnectListener(client -> client.joinRoom("name " + nameOf(client)));
        hub.addEventListener("subscribe", String.class, (client, topic, ack) -> {
            String refusal = refusal(client, topic);
            if (refusal != null) {
                ack.sendAckData(refusal);
                return;
            }
            synchronized (store) {
                // TODO 1: give this client an empty box for the topic, if it has none yet.
            }
            ack.sendAckData("ok");
        });
        hub.addEventListener("publish", Parcel.class, (client, parcel, ack) -> {
            String refusal = refusal(client, parcel);
            if (refusal != null) {
                ack.sendAckData(refusal);
                return;
            }
            synchronized (store) {
                Message message = new Message(lastId.incrementAndGet(), parcel.topic, parcel.text);
                // TODO 2: for each subscriber of the topic, put the message into its box, then send it as "message"
                // to the room of that name. Acknowledge "ok" when all of that is done.
            }
        });
        hub.addEventListener("getAll", String.class, (client, topic, ack) -> {
            synchronized (store) {
                // TODO 3: send what is in this client's box to this client; acknowledge how many messages these are.
            }
        });
        hub.addEventListener("received", Integer.class, (client, id, ack) -> {
            synchronized (store) {
                // TODO 4: for each topic, remove the message with that id from this client's box, if it's there.
            }
            // TODO 4: acknowledge "ok" if a message was removed, and "not yours" if none was.
        });
    }

    /** The key of what is kept for that subscriber of that topic, such as {@code pickup driver1}. */
    private static String box(String topic, String name) {
        return topic + " " + name;
    }

    /** A copy of the messages in that box, in their order; empty if there is no such box. */
    private static List<Message> messages(Map<String, Object> store, String box) {
        List<Message> messages = new ArrayList<>();
        if (store.get(box) instanceof List<?> kept) {
            kept.forEach(message -> messages.add((Message) message));
        }
        return messages;
    }

    /** The names of those who have subscribed to that topic: each has a box in the store. */
    private static List<String> subscribers(Map<String, Object> store, String topic) {
        return store.keySet().stream()
                .filter(box -> box.startsWith(topic + " "))
                .map(box -> box.substring(topic.length() + 1))
                .toList();
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

    private WhileYouWereOut() {}

    /** The value of {@code publish}. */
    static final class Parcel {
        public String topic;
        public String text;
    }

    /** The value of {@code message}. */
    static final class Message {
        public final int id;
        public final String topic;
        public final String text;

        Message(int id, String topic, String text) {
            this.id = id;
            this.topic = topic;
            this.text = text;
        }
    }
}
