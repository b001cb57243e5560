// mistake: M-NAMED
// Your prediction is right for a server that writes a line for every page that gets the message.
// This one writes when a message comes in: the listener runs once for each event that arrives, and
// ada sent one. How many pages it is sent to afterwards is not written down.
// Look at the place of `log.accept("message " …)`: before the sending, and once.
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
