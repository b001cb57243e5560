package lesson00_first_chat;

/**
 * TwoTabs: what does the log of a chat say while two tabs open, speak, are refreshed and close?
 *
 * <p>The program and what is done with it are on the page, and run in TwoTabsTest. An id is written
 * as a letter: the first connection's is A, the next new one's is B, and so on.
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
