// mistake: -
// You predicted that ada's new page connects before her old page is gone.
// A browser closes the old page first, which ends its connection. Then it loads the new page, and
// the script of that page connects.
// Look at the two lines of the script where ada refreshes her page. Which comes first?
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
