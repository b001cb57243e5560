// mistake: -
// You predicted one line for a refresh.
// For the server a refresh is two things: the old page's connection ends, and the new page makes
// another. A listener runs for each, and no code joins the two.
// Look at the two lines of the script where ada refreshes her page, and write one line for each.
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
