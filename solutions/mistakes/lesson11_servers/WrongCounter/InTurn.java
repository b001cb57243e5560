// mistake: M-STICKY
// Your router lets all requests take turns. Already the second request of a session got to a server
// that has never heard of it, and that one refused it.
// Turns are right for requests that open a session. Each further one names its session, and only one server
// knows it.
// Where does the session stand in the address?
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
