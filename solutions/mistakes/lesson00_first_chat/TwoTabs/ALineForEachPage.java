// mistake: M-NAMED
// You predicted a `message` line for each page that gets the text.
// The program writes this line when an event arrives. The listener runs once for each event, and
// ada emitted one. How many pages the text goes to isn't logged.
// Look at where `log.accept("message " + text)` stands: before the send, and once.
package lesson00_first_chat;

final class TwoTabs {

    static String prediction() {
        return """
                open
                connect A
                connect B
                message hi
                message hi
                disconnect A
                connect C
                disconnect B
                """;
    }
}
