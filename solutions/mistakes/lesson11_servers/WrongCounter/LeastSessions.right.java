// right: a new session goes to the server that has fewer
package lesson11_servers;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final Map<String, Integer> SERVERS = new HashMap<>();
    private static final int[] SESSIONS = new int[2];

    static int choose(String address, int port) {
        String sid = first(IN_ADDRESS, address);
        if (!sid.isEmpty()) {
            return SERVERS.getOrDefault(sid, 0);
        }
        return SESSIONS[0] <= SESSIONS[1] ? 0 : 1;
    }

    static void answered(String address, int server, String body) {
        if (first(IN_ADDRESS, address).isEmpty()) {
            SESSIONS[server]++;
            SERVERS.put(first(IN_BODY, body), server);
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private WrongCounter() {}
}
