package workbook.kit;

import com.corundumstudio.socketio.BroadcastAckCallback;
import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.protocol.Packet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Sends as the library does, and tells each event with who was in which room at that moment. */
final class WatchedOperations implements BroadcastOperations {

    private final BroadcastOperations to;
    private final WatchedNamespace namespace;
    private final List<String> rooms;

    /** @param rooms that it sends to; none for everyone in the namespace */
    WatchedOperations(BroadcastOperations to, WatchedNamespace namespace, List<String> rooms) {
        this.to = to;
        this.namespace = namespace;
        this.rooms = rooms;
    }

    @Override
    public Collection<SocketIOClient> getClients() {
        return to.getClients();
    }

    @Override
    public void disconnect() {
        to.disconnect();
    }

    @Override
    public void send(Packet packet) {
        told(namespace.begun(rooms, packet), Set.of(), () -> to.send(packet));
    }

    @Override
    public <T> void send(Packet packet, BroadcastAckCallback<T> callback) {
        told(namespace.begun(rooms, packet), Set.of(), () -> to.send(packet, callback));
    }

    @Override
    public void sendEvent(String name, Object... data) {
        told(name, Arrays.asList(data), Set.of(), () -> to.sendEvent(name, data));
    }

    @Override
    public void sendEvent(String name, SocketIOClient excluded, Object... data) {
        told(name, Arrays.asList(data), id(excluded), () -> to.sendEvent(name, excluded, data));
    }

    @Override
    public void sendEvent(String name, Predicate<SocketIOClient> excluded, Object... data) {
        Set<String> left = ConcurrentHashMap.newKeySet();
        told(name, Arrays.asList(data), left, () -> to.sendEvent(name, noting(excluded, left), data));
    }

    @Override
    public <T> void sendEvent(String name, Object data, BroadcastAckCallback<T> callback) {
        told(name, Collections.singletonList(data), Set.of(), () -> to.sendEvent(name, data, callback));
    }

    @Override
    public <T> void sendEvent(String name, Object data, SocketIOClient excluded, BroadcastAckCallback<T> callback) {
        told(name, Collections.singletonList(data), id(excluded), () -> to.sendEvent(name, data, excluded, callback));
    }

    @Override
    public <T> void sendEvent(
            String name, Object data, Predicate<SocketIOClient> excluded, BroadcastAckCallback<T> callback) {
        Set<String> left = ConcurrentHashMap.newKeySet();
        told(
                name,
                Collections.singletonList(data),
                left,
                () -> to.sendEvent(name, data, noting(excluded, left), callback));
    }

    /** What the exercise's predicate says is asked once for each client, as without a recording. */
    private static Predicate<SocketIOClient> noting(Predicate<SocketIOClient> excluded, Set<String> left) {
        return client -> {
            boolean out = excluded.test(client);
            if (out) {
                left.add(client.getSessionId().toString());
            }
            return out;
        };
    }

    /** The library says what is wrong with a client that is null. */
    private static Set<String> id(SocketIOClient client) {
        return client == null ? Set.of() : Set.of(client.getSessionId().toString());
    }

    private void told(String event, Collection<?> data, Set<String> excluded, Runnable send) {
        told(namespace.begun(rooms, event, data), excluded, send);
    }

    private void told(Optional<Broadcast> broadcast, Set<String> excluded, Runnable send) {
        send.run();
        broadcast.ifPresent(each -> namespace.sent(each.without(excluded)));
    }
}
