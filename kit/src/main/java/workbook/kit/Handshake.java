package workbook.kit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a client introduces itself when it connects; immutable.
 *
 * <p>{@code lab.client("ada's phone", Handshake.auth("token", "ada").reconnecting())}
 *
 * @param query what is behind the {@code ?} of the connection's address, by name
 * @param auth what comes with the CONNECT to each namespace, as the library's {@code auth} option; null
 *     for nothing
 * @param transports such as {@code websocket} alone, which is the default here
 * @param reconnects whether the client connects again by itself when the line breaks
 * @param upgradesLater whether it goes on with long-polling until the test says {@link Client#upgrades}
 */
public record Handshake(
        Map<String, String> query,
        @Nullable Map<String, String> auth,
        List<String> transports,
        boolean reconnects,
        boolean upgradesLater) {

    private static final List<String> WEBSOCKET = List.of("websocket");

    /** Nothing to say; over WebSocket. */
    public static final Handshake NONE = new Handshake(Map.of(), null, WEBSOCKET, false, false);

    /** With these query parameters. */
    public static Handshake query(Map<String, String> parameters) {
        return new Handshake(Map.copyOf(parameters), null, WEBSOCKET, false, false);
    }

    /** With one value in the payload of its CONNECT, such as {@code "token", "ada"}. */
    public static Handshake auth(String name, String value) {
        return new Handshake(Map.of(), Map.of(name, value), WEBSOCKET, false, false);
    }

    /** The same, with one more value in the payload of its CONNECT. */
    public Handshake andAuth(String name, String value) {
        var more = new TreeMap<String, String>(auth == null ? Map.of() : auth);
        more.put(name, value);
        return new Handshake(query, Map.copyOf(more), transports, reconnects, upgradesLater);
    }

    /** The same over HTTP long-polling, which it never leaves. */
    public Handshake polling() {
        return new Handshake(query, auth, List.of("polling"), reconnects, false);
    }

    /** The same as the client library does it by default: it begins with long-polling, and upgrades. */
    public Handshake upgrading() {
        return new Handshake(query, auth, List.of("polling", "websocket"), reconnects, false);
    }

    /** The same, with a WebSocket that opens only when the test says {@link Client#upgrades}. */
    public Handshake upgradingLater() {
        return new Handshake(query, auth, List.of("polling", "websocket"), reconnects, true);
    }

    /** The same for a client that connects again by itself, at once. */
    public Handshake reconnecting() {
        return new Handshake(query, auth, transports, true, upgradesLater);
    }

    /** True if its arrival says something, so that it matters who came first. */
    boolean saysSomething() {
        return !query.isEmpty() || auth != null;
    }

    /** The connection can serve a later test, too, for a client with the same query. */
    boolean canBeKept() {
        return transports.equals(WEBSOCKET) && !reconnects;
    }

    String queryText() {
        return query.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
