// mistake: -
// has: \.get\(
// lacks: getOrDefault|null|orElse
// A request names a session that no server has opened, and `choose` throws a NullPointerException.
// A map returns `null` for a key that it doesn't have, and `null` can't become an `int`. Such a request needs a
// server, too: the server refuses it, and the client learns that its session is gone.
// Which number does `choose` return if your map has none?
package lesson11_servers;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final Map<String, Integer> SERVERS = new HashMap<>();
    private static int count;

    static int choose(String address, int port) {
        String sid = first(IN_ADDRESS, address);
        return sid.isEmpty() ? count++ % 2 : SERVERS.get(sid);
    }

    static void answered(String address, int server, String body) {
        String sid = first(IN_BODY, body);
        if (!sid.isEmpty()) {
            SERVERS.putIfAbsent(sid, server);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private WrongCounter() {}
}
