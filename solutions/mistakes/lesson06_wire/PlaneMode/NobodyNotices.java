// mistake: M-ALIVE
// You predicted no line for the end of ada's connection.
// Here the line is cut, and a cut connection is closed on both sides. The server needs no goodbye
// for that: its disconnect listener runs at once.
// Look for the line of the script in which a connection ends.
package lesson06_wire;

final class PlaneMode {

    static String prediction() {
        return """
                connect A
                connect B
                connect C
                say one
                say two
                ada: news doors open
                """;
    }
}
