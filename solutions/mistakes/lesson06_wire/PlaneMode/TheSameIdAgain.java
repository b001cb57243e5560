// mistake: M-SOCKID
// You predicted that ada comes back with the id that she had.
// An id belongs to a connection. The old connection has ended, and the new one gets an id that
// nobody had before.
// Which letters are already taken when she connects again?
package lesson06_wire;

final class PlaneMode {

    static String prediction() {
        return """
                connect A
                connect B
                disconnect A
                connect A
                say one
                say two
                ada: news doors open
                """;
    }
}
