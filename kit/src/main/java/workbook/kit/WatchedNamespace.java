package workbook.kit;

import com.corundumstudio.socketio.AckRequest;
import com.corundumstudio.socketio.BroadcastOperations;
import com.corundumstudio.socketio.Configuration;
import com.corundumstudio.socketio.SocketIOClient;
import com.corundumstudio.socketio.namespace.Namespace;
import com.corundumstudio.socketio.protocol.Packet;
import com.corundumstudio.socketio.transport.NamespaceClient;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * A namespace that tells what the library tells nobody: who was in which room when an event was sent, a
 * second acknowledgement of one question, and which clients' disconnect listeners have run.
 */
final class WatchedNamespace extends Namespace {

    private static final int LONGEST_VALUE = 1_000;

    private final Function<String, Optional<ServerRecording>> recordings;

    /** @param recordings where it is told what happens in a namespace; nowhere if its test is over */
    WatchedNamespace(String name, Configuration configuration, Function<String, Optional<ServerRecording>> recordings) {
        super(name, configuration);
        this.recordings = recordings;
    }

    private Optional<ServerRecording> recording() {
        return recordings.apply(nameOnTheWire());
    }

    /** The library has no name for the main namespace. */
    private String nameOnTheWire() {
        return getName().isEmpty() ? "/" : getName();
    }

    @Override
    public void onDisconnect(SocketIOClient client) {
        super.onDisconnect(client);
        recording().ifPresent(told -> told.left(nameOnTheWire(), client.getSessionId()));
    }

    @Override
    public void onEvent(NamespaceClient client, String event, List<Object> values, AckRequest ack) {
        WatchedAck.begins();
        super.onEvent(
                client,
                event,
                values,
                recording()
                        .<AckRequest>map(told -> new WatchedAck(event, ack, told.exercise))
                        .orElse(ack));
        WatchedAck.begins();
    }

    @Override
    public BroadcastOperations getBroadcastOperations() {
        return new WatchedOperations(super.getBroadcastOperations(), this, List.of());
    }

    @Override
    public void joinRoom(String room, UUID session) {
        beforeRooms();
        super.joinRoom(room, session);
    }

    @Override
    public void joinRooms(Set<String> rooms, UUID session) {
        beforeRooms();
        super.joinRooms(rooms, session);
    }

    @Override
    public void leaveRoom(String room, UUID session) {
        beforeRooms();
        super.leaveRoom(room, session);
    }

    @Override
    public void leaveRooms(Set<String> rooms, UUID session) {
        beforeRooms();
        super.leaveRooms(rooms, session);
    }

    @Override
    public Collection<SocketIOClient> getAllClients() {
        beforeRooms();
        return super.getAllClients();
    }

    private void beforeRooms() {
        recording().ifPresent(told -> told.beforeRooms.run());
    }

    @Override
    public BroadcastOperations getRoomOperations(String room) {
        beforeRooms();
        return new WatchedOperations(super.getRoomOperations(room), this, List.of(room));
    }

    @Override
    public BroadcastOperations getRoomOperations(String... rooms) {
        beforeRooms();
        return new WatchedOperations(super.getRoomOperations(rooms), this, List.of(rooms));
    }

    /** What another server of a cluster sent: it goes to the members who are here. */
    @Override
    public void dispatch(String room, Packet packet) {
        Optional<Broadcast> broadcast = begun(room.equals(getName()) ? List.of() : List.of(room), packet);
        super.dispatch(room, packet);
        broadcast.filter(each -> !each.receivers().isEmpty()).ifPresent(this::sent);
    }

    /** The same for a packet; nothing if it is no event. */
    Optional<Broadcast> begun(List<String> rooms, Packet packet) {
        Object values = packet.getData();
        return packet.getName() != null && values instanceof Collection<?> data
                ? begun(rooms, packet.getName(), data)
                : Optional.empty();
    }

    /**
     * The members of these rooms now, before that event is sent to them; empty if it has no JSON and is not sent,
     * or if nobody records it.
     */
    Optional<Broadcast> begun(List<String> rooms, String event, Collection<?> values) {
        if (recording().filter(ServerRecording::takesBroadcasts).isEmpty()) {
            return Optional.empty();
        }
        List<String> data;
        try {
            data = values.stream()
                    .map(Values::write)
                    .map(text -> text.substring(0, Math.min(text.length(), LONGEST_VALUE)))
                    .toList();
        } catch (IllegalArgumentException unwritten) { // which is told elsewhere
            return Optional.empty();
        }
        Map<String, List<String>> members = new HashMap<>();
        for (String room : getRooms()) {
            List<String> inside = ids(getRoomClients(room));
            if (!room.equals(getName()) && !inside.isEmpty()) {
                members.put(room, inside);
            }
        }
        return Optional.of(
                new Broadcast(nameOnTheWire(), event, data, rooms, members, ids(super.getAllClients()), List.of()));
    }

    void sent(Broadcast broadcast) {
        recording().ifPresent(told -> told.sent(broadcast));
    }

    private static List<String> ids(Iterable<SocketIOClient> clients) {
        return StreamSupport.stream(clients.spliterator(), false)
                .map(client -> client.getSessionId().toString())
                .toList();
    }
}
