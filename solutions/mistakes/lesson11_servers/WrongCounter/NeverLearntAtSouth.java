// mistake: M-STICKY
// lacks: \.(put|add|merge|compute|set)\w*\(|hash
// Your router sends every request that names a session to one server, also those of sessions that the other
// server has opened. These were refused.
// A session and its server are named together only once: in the answer to the request that opened the
// session.
// What does the router have to remember from that answer?
package lesson11_servers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static int count = 1;

    static int choose(String address, int port) {
        return first(IN_ADDRESS, address).isEmpty() ? count++ % 2 : 0;
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
