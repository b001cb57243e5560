package lesson06_wire;

/**
 * FirstPolls: which way does each packet go while a client connects, upgrades and talks?
 *
 * <p>Ada's client has the library's default options: it begins with HTTP and upgrades to WebSocket. Grace's
 * network lets no WebSocket through. The script is on the page; FirstPollsTest runs it.
 *
 * <p>The page: lessons/lesson06_wire/FirstPolls.adoc
 */
final class FirstPolls {

    static String prediction() {
        // TODO 1: replace each ? before a packet with HTTP or WebSocket, and each other ? with a whole line.
        return """
                HTTP < 0{...}
                ? > 40
                ? < 40{...}
                ? > 42["say","one"]
                WebSocket > 2probe
                WebSocket < 3probe
                WebSocket > 5
                ?
                ?
                ?
                grace: ? > 42["say","hi"]
                """;
    }

    private FirstPolls() {}
}
