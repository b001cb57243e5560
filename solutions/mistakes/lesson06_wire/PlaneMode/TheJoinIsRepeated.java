// mistake: -
// You predicted a line for `join`.
// The handler of `join` writes nothing to the log. It puts a label on the connection, and that's
// all.
// And ada emitted it while she was online, so it had arrived. Her client keeps only what it
// couldn't send, and repeats nothing.
// Which of the handlers write a line?
package lesson06_wire;

final class PlaneMode {

    static String prediction() {
        return """
                connect A
                connect B
                disconnect A
                connect C
                say one
                say two
                join gate 7
                ada: news doors open
                """;
    }
}
