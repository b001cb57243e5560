// mistake: M-ALIVE
// You predicted that the kept events arrive before ada is connected again.
// An event needs a connection. First the client connects, and the server runs its connect listener.
// Only then does the client send what it has kept.
// Put the line of the new connection in front of them.
package lesson06_wire;

final class PlaneMode {

    static String prediction() {
        return """
                connect A
                connect B
                disconnect A
                say one
                say two
                connect C
                ada: news doors open
                """;
    }
}
