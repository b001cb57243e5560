// mistake: -
// Your router chooses by the port of the TCP connection. The requests of many clients came over one
// connection, from a proxy, and all of them got to one server.
// A TCP connection is neither a client nor a session: a browser has several, and a proxy mixes many clients
// in one.
// What in the address belongs to one session only?
package lesson11_servers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");

    static int choose(String address, int port) {
        return port % 2;
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
