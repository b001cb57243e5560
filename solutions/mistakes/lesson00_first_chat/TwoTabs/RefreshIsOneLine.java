// mistake: -
// Your prediction is right for a server on which a refresh is a single thing, one line in the log.
// For this server two things happen: the connection of the old page ends, and the new page makes
// another. One listener is run for each. No third listener knows that the two belong together.
// Read the two lines of the script below the word `refreshes`, and write one line for each.
package lesson00_first_chat;

final class TwoTabs {

    static String prediction() {
        return """
                open
                connect A
                connect B
                message hi
                connect C
                disconnect B
                """;
    }
}
