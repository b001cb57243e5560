package workbook.kit;

import com.corundumstudio.socketio.store.pubsub.PubSubListener;
import com.corundumstudio.socketio.store.pubsub.PubSubMessage;
import com.corundumstudio.socketio.store.pubsub.PubSubStore;
import com.corundumstudio.socketio.store.pubsub.PubSubType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Joins the servers of one test as a Redis or a Hazelcast would: what one publishes the others get, as
 * a copy.
 */
final class PubSubBus {

    private final List<Node> nodes = new CopyOnWriteArrayList<>();

    /** For one more server. */
    PubSubStore another() {
        var node = new Node();
        nodes.add(node);
        return node;
    }

    private final class Node implements PubSubStore {

        private final Map<PubSubType, PubSubListener<PubSubMessage>> listeners = new EnumMap<>(PubSubType.class);

        @Override
        public void publish(PubSubType type, PubSubMessage message) {
            nodes.stream().filter(node -> node != this).forEach(node -> node.deliver(type, copy(message)));
        }

        private void deliver(PubSubType type, PubSubMessage message) {
            PubSubListener<PubSubMessage> listener = listeners.get(type);
            if (listener != null) {
                listener.onMessage(message);
            }
        }

        @Override
        @SuppressWarnings("unchecked") // each type has messages of one class
        public <T extends PubSubMessage> void subscribe(PubSubType type, PubSubListener<T> listener, Class<T> of) {
            listeners.put(type, (PubSubListener<PubSubMessage>) listener);
        }

        @Override
        public void unsubscribe(PubSubType type) {
            listeners.remove(type);
        }

        @Override
        public void shutdown() {
            listeners.clear();
        }
    }

    @SuppressWarnings("BanSerializableRead") // written a line above
    private static PubSubMessage copy(PubSubMessage message) {
        try {
            var bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(message);
            var read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            return (PubSubMessage) read.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
