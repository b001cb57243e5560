package lesson11_servers;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * WrongCounter: a router that sends each request to the server that has opened its session.
 *
 * <p>There are two servers, 0 and 1. A session is many requests by long-polling, or one for a WebSocket.
 *
 * <p>The page: lessons/lesson11_servers/WrongCounter.adoc
 */
final class WrongCounter {

    private static final Pattern IN_ADDRESS = Pattern.compile("[?&]sid=([^&]+)");
    private static final Pattern IN_BODY = Pattern.compile("\"sid\":\"([^\"]+)\"");

    /** Which server gets the request with that address, from a client at that port: 0 or 1. */
    static int choose(String address, int port) {
        // TODO 1: new sessions take turns.
        // TODO 2: a request that names a session goes to the server that has opened it.
        return 0;
    }

    /** That server has answered a request with that address; its answer has this body. */
    static void answered(String address, int server, String body) {
        // TODO 2: remember which server has opened the session that the body names.
    }

    /** What the pattern finds first, or an empty text. */
    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private WrongCounter() {}
}
