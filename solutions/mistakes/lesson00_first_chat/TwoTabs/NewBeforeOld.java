// mistake: -
// Your prediction is right for a page that makes its new connection before it closes the old one.
// A browser lets go of the old page first: its connection ends, then the new page is loaded, and
// only the script of the new page connects.
// Look at the two lines of the script below the word `refreshes`: which comes first?
package lesson00_first_chat;

final class TwoTabs {

    static String prediction() {
        return """
                open
                connect A
                connect B
                message hi
                connect C
                disconnect A
                disconnect B
                """;
    }
}
