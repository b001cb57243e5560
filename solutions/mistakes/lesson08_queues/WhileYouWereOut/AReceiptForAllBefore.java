// mistake: -
// has: \.id\(?\)? (?:<=|>) id\b|\bid (?:>=|<) \w+\.id
// Driver2 reported message 2 and then message 1, and your hub says `not yours` to the second
// receipt: the first one has removed both.
// A receipt stands for the message with that id, and says nothing of those before it. The driver
// may be still at work on them.
// Look at how you compare the ids.
package lesson08_queues;

import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.SocketIONamespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

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
                store.putIfAbsent(box(topic, nameOf(client)), List.of());
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
                for (String name : subscribers(store, parcel.topic)) {
                    List<Message> kept = messages(store, box(parcel.topic, name));
                    kept.add(message);
                    store.put(box(parcel.topic, name), kept);
                    hub.getRoomOperations("name " + name).sendEvent("message", message);
                }
            }
            ack.sendAckData("ok");
        });
        hub.addEventListener("getAll", String.class, (client, topic, ack) -> {
            synchronized (store) {
                List<Message> kept = messages(store, box(topic, nameOf(client)));
                kept.forEach(message -> client.sendEvent("message", message));
                ack.sendAckData(kept.size());
            }
        });
        hub.addEventListener("received", Integer.class, (client, id, ack) -> {
            boolean removed = false;
            synchronized (store) {
                for (String topic : TOPICS) {
                    List<Message> kept = messages(store, box(topic, nameOf(client)));
                    if (kept.removeIf(message -> id != null && message.id <= id)) {
                        store.put(box(topic, nameOf(client)), kept);
                        removed = true;
                    }
                }
            }
            ack.sendAckData(removed ? "ok" : "not yours");
        });
    }

    private static String box(String topic, String name) {
        return topic + " " + name;
    }

    private static List<Message> messages(Map<String, Object> store, String box) {
        List<Message> messages = new ArrayList<>();
        if (store.get(box) instanceof List<?> kept) {
            kept.forEach(message -> messages.add((Message) message));
        }
        return messages;
    }

    private static List<String> subscribers(Map<String, Object> store, String topic) {
        return store.keySet().stream()
                .filter(box -> box.startsWith(topic + " "))
                .map(box -> box.substring(topic.length() + 1))
                .toList();
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

    private WhileYouWereOut() {}

    static final class Parcel {
        public String topic;
        public String text;
    }

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
