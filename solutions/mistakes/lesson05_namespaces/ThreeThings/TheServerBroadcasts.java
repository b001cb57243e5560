// mistake: M-IOBCAST
// You predicted that `io.broadcast` sends to everyone.
// `broadcast` leaves out one socket, and so it belongs to a socket. `io` has no such property: it's
// `undefined`, and calling `emit` on that is an error.
// What does a program do with an error that is thrown in a `try`?
package lesson05_namespaces;

final class ThreeThings {

    static String prediction() {
        return """
                admin asks ada
                path /socket.io/
                say one
                say two
                admin asks alan
                say three
                main asks grace
                sent
                """;
    }
}
