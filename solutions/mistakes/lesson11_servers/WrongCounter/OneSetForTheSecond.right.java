// right: it remembers only the sessions of the second server; all others belong to the first
package lesson11_servers;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static final Set<String> SECOND = new HashSet<>();
    private static boolean second = true;

    static int choose(String address, int port) {
        if (!address.contains("sid=")) {
            second = !second;
            return second ? 1 : 0;
        }
        return SECOND.contains(first(IN_ADDRESS, address)) ? 1 : 0;
    }

    static void answered(String address, int server, String body) {
        if (server == 1 && body.startsWith("0{")) {
            SECOND.add(first(IN_BODY, body));
        }
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private WrongCounter() {}
}
