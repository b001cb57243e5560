// mistake: -
// has: \.remove\(
// Your router finds the server of a session once, and forgets it in the same moment.
// A session by long-polling is many requests. `remove` gives the number back and takes it out of the map, so your
// router doesn't know the session any more when its next request comes.
// How often will `choose` be asked for one session?
package lesson11_servers;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final Map<String, Integer> SERVERS = new HashMap<>();
    private static int count = 1;

    static int choose(String address, int port) {
        String sid = first(IN_ADDRESS, address);
        if (sid.isEmpty()) {
            return count++ % 2;
        }
        Integer known = SERVERS.remove(sid);
        return known == null ? 0 : known;
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
