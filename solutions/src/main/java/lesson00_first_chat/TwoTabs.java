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
        return """
                open
                connect A
                connect B
                message hi
                disconnect A
                connect C
                disconnect B
                """;
    }

    private TwoTabs() {}
}
