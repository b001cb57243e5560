// mistake: M-STICKY
// lacks: \w\((port\b|String\.valueOf\(port)|\[port
// lacks: (?s)answered\(.*IN_ADDRESS
// The second request of a session got to a server that has never heard of it, and that one refused it.
// Only the server that has opened a session knows it. Neither the turn nor a calculation with the id finds that server.
// The answer that names the session has come from it: which number does `answered` get, and which one does `choose`
// return for that session?
package lesson11_servers;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WrongCounter: a router that sends each request to the server that has opened its session.
 *
 * <p>There are two servers, 0 and 1. A session is many requests by long-polling, or one for a WebSocket.
 *
 * <p>The page: lessons/lesson11_servers/WrongCounter.adoc
 */
final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final Map<String, Integer> SERVERS = new HashMap<>();
    private static int count;

    /** Which server gets the request with that address, from a client at that port: 0 or 1. */
    static int choose(String address, int port) {
        Integer known = SERVERS.get(first(IN_ADDRESS, address));
        return known == null ? count++ % 2 : known;
    }

    /** That server has answered a request with that address; its answer has this body. */
    static void answered(String address, int server, String body) {
        String sid = first(IN_BODY, body);
        if (!sid.isEmpty()) {
            SERVERS.putIfAbsent(sid, 1 - server);
        }
    }

    /** What the pattern finds first, or an empty text. */
    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private WrongCounter() {}
}
