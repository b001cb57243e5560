package workbook.kit.network;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import workbook.kit.network.PacketOutcome.Fate;

/**
 * The line of one client, or of several: a port at 127.0.0.1 behind which the server is.
 *
 * <p>Its faults can be changed at any time, from any thread; a change is in force when the method
 * returns. What is said of the line holds for both directions; what is said of {@link #toServer} or
 * {@link #toClient}, for one.
 */
public final class Line {

    private final Network network;
    private final String name;
    private final int serverPort;
    private final Direction toServer;
    private final Direction toClient;
    private final Set<ProxiedConnection> connections = new LinkedHashSet<>();
    private final Set<String> sessions = new HashSet<>();
    private final Set<String> cutSessions = new HashSet<>();
    private final Map<String, Set<String>> socketIds = new HashMap<>();
    private final Set<String> lostSocketIds = ConcurrentHashMap.newKeySet();
    private int port;
    private boolean refusing;

    Line(Network network, String name, int serverPort, long seed) {
        this.network = network;
        this.name = name;
        this.serverPort = serverPort;
        toServer = new Direction(this, true, seed);
        toClient = new Direction(this, false, seed + 1);
    }

    /** The line's name, such as {@code ada}. */
    public String name() {
        return name;
    }

    /** Where a client connects to, at 127.0.0.1. */
    public int port() {
        return port;
    }

    /** What the client sends. */
    public Direction toServer() {
        return toServer;
    }

    /** What the server sends. */
    public Direction toClient() {
        return toClient;
    }

    /**
     * Cuts all connections without a goodbye, to either side, and with them all sessions, polling ones
     * included; what was held is lost. The client can connect anew at once. The server notices the end
     * of a polling session by its heartbeat only, as it does on a real network.
     */
    public void cuts() {
        network.run(this::cutAll);
    }

    /**
     * The ids of the sockets, one in each namespace, whose WebSocket was cut. Of such an end the server is
     * told by its operating system, a moment later than {@link #cuts} returns.
     */
    public Set<String> lostSocketIds() {
        return Set.copyOf(lostSocketIds);
    }

    /**
     * From now on lets no new session begin: its first request is answered by a reset of its connection.
     * Those who are connected stay, also where polling opens one connection after the other.
     */
    public void refuses() {
        network.run(() -> refusing = true);
    }

    /** Lets sessions begin again. */
    public void accepts() {
        network.run(() -> refusing = false);
    }

    /** From now on nothing crosses either way, and the connections stay: {@link Direction#goesSilent}. */
    public void goesSilent() {
        network.run(() -> both().forEach(Direction::goesSilent));
    }

    /** Ends the silence: {@link Direction#comesBack}. */
    public void comesBack() {
        network.run(() -> both().forEach(Direction::comesBack));
    }

    /** Both ways: {@link Direction#delays(Duration)}. */
    public void delays(Duration delay) {
        network.run(() -> both().forEach(each -> each.delays(delay)));
    }

    /** Both ways: {@link Direction#delays(Duration, Duration)}. */
    public void delays(Duration shortest, Duration longest) {
        network.run(() -> both().forEach(each -> each.delays(shortest, longest)));
    }

    /** Both ways: {@link Direction#losesEach}. */
    public void losesEach(double probability) {
        network.run(() -> both().forEach(each -> each.losesEach(probability)));
    }

    /** Ends all faults; what is held crosses. */
    public void heals() {
        network.run(() -> {
            refusing = false;
            both().forEach(Direction::heals);
        });
    }

    private List<Direction> both() {
        return List.of(toServer, toClient);
    }

    // All below runs on the network's own thread.

    Network network() {
        return network;
    }

    int serverPort() {
        return serverPort;
    }

    void listensOn(int itsPort) {
        port = itsPort;
    }

    void add(ProxiedConnection connection) {
        connections.add(connection);
    }

    void remove(ProxiedConnection connection) {
        connections.remove(connection);
    }

    void opened(String session) {
        sessions.add(session);
    }

    /** In that session, the server has let the client into a namespace. */
    void joined(String session, String socketId) {
        socketIds.computeIfAbsent(session, any -> new HashSet<>()).add(socketId);
    }

    /** The WebSocket of that session is cut. */
    void lost(String session) {
        lostSocketIds.addAll(socketIds.getOrDefault(session, Set.of()));
    }

    /** Whether a request of that session may cross; an empty one is about to begin. */
    boolean lets(String session) {
        return !cutSessions.contains(session) && (!refusing || sessions.contains(session));
    }

    void cutAll() {
        cutSessions.addAll(sessions);
        sessions.clear();
        List.copyOf(connections).forEach(ProxiedConnection::cut);
    }

    void changesSpeed() {
        connections.forEach(ProxiedConnection::changesSpeed);
    }

    boolean isQuiet() {
        return both().stream().allMatch(Direction::isQuiet)
                && connections.stream().allMatch(ProxiedConnection::isQuiet);
    }

    void record(boolean goesToServer, Fate fate, Packet packet) {
        network.record(new PacketOutcome(name, goesToServer, fate, packet));
    }
}
