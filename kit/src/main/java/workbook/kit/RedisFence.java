package workbook.kit;

import com.corundumstudio.socketio.SocketIOServer;
import com.corundumstudio.socketio.protocol.EngineIOVersion;
import com.corundumstudio.socketio.protocol.Packet;
import com.corundumstudio.socketio.protocol.PacketType;
import com.corundumstudio.socketio.store.pubsub.DispatchMessage;
import com.corundumstudio.socketio.store.pubsub.PubSubStore;
import com.corundumstudio.socketio.store.pubsub.PubSubType;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells when all that a server has published on a Redis has reached the other servers of the test.
 *
 * <p>It publishes one more message in the same way, to a room that nobody is in, and waits until the others have
 * it. A Redis and its clients keep the order of a channel, so all that was published before is there, too.
 */
final class RedisFence implements AutoCloseable {

    private static final List<RedisFence> ALL = new CopyOnWriteArrayList<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String ROOM = "fence of the kit ";
    private static final long BOUND = TimeUnit.SECONDS.toNanos(2);
    private static final long BOUND_ONCE_BROKEN = TimeUnit.MILLISECONDS.toNanos(20);

    private final URI redis;
    private final PubSubStore store;
    private final String namespace;
    private final Set<String> arrived = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;

    private RedisFence(URI redis, PubSubStore store, String namespace) {
        this.redis = redis;
        this.store = store;
        this.namespace = namespace;
    }

    /** For a server that has just started. */
    static RedisFence of(String redis, SocketIOServer server, String namespace) {
        var fence = new RedisFence(
                URI.create(redis), server.getConfiguration().getStoreFactory().pubSubStore(), namespace);
        fence.store.subscribe(PubSubType.DISPATCH, fence::arrives, DispatchMessage.class);
        ALL.add(fence);
        return fence;
    }

    private void arrives(DispatchMessage message) {
        String room = message.getRoom();
        if (room != null && room.startsWith(ROOM)) {
            arrived.add(room);
        }
    }

    /** Where nothing can cross, nothing is under way, and there is nothing to wait for. */
    boolean holds() {
        List<RedisFence> others = ALL.stream()
                .filter(other -> other != this && other.redis.equals(redis))
                .toList();
        if (others.isEmpty() || !RedisServer.accepts(redis)) {
            return true;
        }
        String room = ROOM + NUMBER.incrementAndGet();
        try {
            store.publish(PubSubType.DISPATCH, new DispatchMessage(room, nothing(), namespace));
        } catch (RuntimeException cannotCross) {
            return true;
        }
        others.forEach(other -> other.awaits(room));
        return true;
    }

    private static Packet nothing() {
        var packet = new Packet(PacketType.MESSAGE, EngineIOVersion.V4);
        packet.setSubType(PacketType.EVENT);
        packet.setName("fence");
        packet.setData(List.of());
        return packet;
    }

    /** A server that does not get what others publish would be waited for each time. */
    private void awaits(String room) {
        long deadline = System.nanoTime() + (broken ? BOUND_ONCE_BROKEN : BOUND);
        while (!arrived.remove(room)) {
            if (System.nanoTime() > deadline) {
                broken = true;
                return;
            }
            Patience.pause(1);
        }
        broken = false;
    }

    @Override
    public void close() {
        ALL.remove(this);
    }
}
