// mistake: M-ALIVE
// Your prediction is right for a server that does not notice when a tab is closed.
// Nobody presses a button to say goodbye, and yet the server knows: when a tab is closed its
// connection ends, and that is what the second listener of the program waits for.
// Go through the script once more and look for every line that ends a connection.
package lesson00_first_chat;

final class TwoTabs {

    static String prediction() {
        return """
                open
                connect A
                connect B
                message hi
                connect C
                """;
    }
}
