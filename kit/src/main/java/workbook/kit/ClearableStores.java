package workbook.kit;

import com.corundumstudio.socketio.store.MemoryStoreFactory;
import com.corundumstudio.socketio.store.Store;
import com.corundumstudio.socketio.store.pubsub.PubSubStore;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code client.set} keeps things, which can be emptied.
 *
 * <p>The library keeps one store for each connection, whatever the namespace; the kit's connections
 * outlive a test, and what one test stored is nothing for the next to find.
 */
final class ClearableStores extends MemoryStoreFactory {

    private final Map<UUID, Emptied> stores = new ConcurrentHashMap<>();
    private final @Nullable PubSubStore toOthers;

    /** @param bus joins this server to others, or null */
    ClearableStores(@Nullable PubSubBus bus) {
        toOthers = bus == null ? null : bus.another();
    }

    @Override
    public PubSubStore pubSubStore() {
        return toOthers == null ? super.pubSubStore() : toOthers;
    }

    @Override
    public Store createStore(UUID session) {
        return stores.computeIfAbsent(session, any -> new Emptied());
    }

    @Override
    public void onDisconnect(com.corundumstudio.socketio.handler.ClientHead client) {
        stores.remove(client.getSessionId());
    }

    /** Empties the store of that connection. */
    void forget(UUID session) {
        Emptied store = stores.get(session);
        if (store != null) {
            store.values.clear();
        }
    }

    private static final class Emptied implements Store {

        private final Map<String, Object> values = new ConcurrentHashMap<>();

        @Override
        public void set(String key, Object value) {
            values.put(key, value);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T get(String key) {
            return (T) values.get(key);
        }

        @Override
        public boolean has(String key) {
            return values.containsKey(key);
        }

        @Override
        public void del(String key) {
            values.remove(key);
        }
    }
}
