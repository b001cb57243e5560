// mistake: M-ALIVE
// You predicted that ada's connection is the same one before and after.
// Here the line is cut, and both sides notice it. So the connection has ended, and the server runs
// its disconnect listener. When there's a line again, her client makes a new connection, and the
// connect listener runs as for anybody else.
// Which line does each of the two listeners write?
package lesson06_wire;

final class PlaneMode {

    static String prediction() {
        return """
                connect A
                connect B
                say one
                say two
                ada: news doors open
                """;
    }
}
