// mistake: M-ALIVE
// You predicted no line for a page that is closed.
// Nobody presses a button to say goodbye, but the server still notices: when a page is closed its
// connection ends, and that runs the second listener of the program.
// Go through the script again, and look for every line that ends a connection.
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
