// mistake: -
// has: (?s)answered\(.*IN_ADDRESS
// lacks: (?s)IN_BODY.*IN_BODY
// In `answered`, your router looks for the session in the address. The request that opens a session names none there:
// its id is made by the server, and comes with the answer. So your router doesn't know who has opened it.
// When a later request names the session, it has been sent to one of the servers already.
// Which argument of `answered` has the id first?
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
        return sid.isEmpty() ? count++ % 2 : SERVERS.getOrDefault(sid, 0);
    }

    static void answered(String address, int server, String body) {
        String sid = first(IN_ADDRESS, address);
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
