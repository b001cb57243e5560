// mistake: -
// Your router sends each new session to the same server. That one is full some day, while the other
// one has nothing to do.
// All sessions stay whole that way, so nobody notices at first.
// What could change from one new session to the next?
package lesson11_servers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");

    static int choose(String address, int port) {
        return 0;
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
