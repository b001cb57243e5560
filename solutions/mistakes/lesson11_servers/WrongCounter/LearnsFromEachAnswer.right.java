// right: it notes for each answer which server knows the session of the request, too
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
        return SERVERS.computeIfAbsent(first(IN_ADDRESS, address) + (address.contains("sid=") ? "" : count), any -> count++ % 2);
    }

    static void answered(String address, int server, String body) {
        String opened = first(IN_BODY, body);
        SERVERS.put(opened.isEmpty() ? first(IN_ADDRESS, address) : opened, server);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private WrongCounter() {}
}
