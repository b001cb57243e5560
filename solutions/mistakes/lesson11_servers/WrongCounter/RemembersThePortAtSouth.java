// mistake: M-STICKY
// has: \w\((port\b|String\.valueOf\(port)|\[port
// Your router remembers a server for a port, and a session doesn't stay at one port.
// Its second request came over another TCP connection, so your router sent it on without knowing the session, and a
// server that has never heard of it refused it. Over one port, on the other hand, many clients can come.
// What does each request of a session name, wherever it comes from?
package lesson11_servers;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final Map<Integer, Integer> SERVERS = new HashMap<>();
    private static int count = 1;

    static int choose(String address, int port) {
        if (first(IN_ADDRESS, address).isEmpty() || !SERVERS.containsKey(port)) {
            SERVERS.put(port, count++ % 2);
        }
        return SERVERS.get(port);
    }

    static void answered(String address, int server, String body) {
        // nothing
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private WrongCounter() {}
}
