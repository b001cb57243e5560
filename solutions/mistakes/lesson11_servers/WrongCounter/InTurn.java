// mistake: M-STICKY
// lacks: \w\((port\b|String\.valueOf\(port)|\[port
// lacks: (?s)answered\(.*IN_ADDRESS
// The second request of a session got to a server that has never heard of it, and that one refused it.
// Only the server that has opened a session knows it. Neither the turn nor a calculation with the id finds that server.
// The answer that names the session has come from it: which number does `answered` get, and which one does `choose`
// return for that session?
package lesson11_servers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");
    private static int count;

    static int choose(String address, int port) {
        return count++ % 2;
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
