package lesson00_first_chat;

/**
 * TwoTabs: what does a chat's log say while two tabs open, send, are refreshed and close?
 *
 * <p>The program and the script are on the page; TwoTabsTest runs them. Each id is written as a
 * letter: the first connection's id is A, the next new one is B, and so on.
 *
 * <p>The page: lessons/lesson00_first_chat/TwoTabs.adoc
 */
final class TwoTabs {

    static String prediction() {
        // TODO 1: replace the ? with the other lines of the log, as many as you need.
        return """
                open
                connect A
                ?
                """;
    }

    private TwoTabs() {}
}
