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
        return """
                HTTP < 0{...}
                HTTP > 40
                HTTP < 40{...}
                HTTP > 42["say","one"]
                WebSocket > 2probe
                WebSocket < 3probe
                WebSocket > 5
                WebSocket > 42["say","two"]
                WebSocket > 42["say","three"]
                WebSocket < 42["said","hi"]
                grace: HTTP > 42["say","hi"]
                """;
    }

    private FirstPolls() {}
}
