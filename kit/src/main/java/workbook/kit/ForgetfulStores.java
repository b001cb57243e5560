package workbook.kit;

import com.corundumstudio.socketio.store.MemoryStoreFactory;
import com.corundumstudio.socketio.store.Store;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Where {@code client.set} keeps things, emptied when a test begins.
 *
 * <p>The library keeps one store for each connection, whatever the namespace; the kit's connections
 * outlive a test, and what one test stored is nothing for the next to find.
 */
final class ForgetfulStores extends MemoryStoreFactory {

    private static final Set<Emptied> STORES =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    @Override
    public Store createStore(UUID session) {
        var store = new Emptied();
        STORES.add(store);
        return store;
    }

    /** Empties every store there is. */
    static void forget() {
        synchronized (STORES) {
            STORES.forEach(store -> store.values.clear());
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
