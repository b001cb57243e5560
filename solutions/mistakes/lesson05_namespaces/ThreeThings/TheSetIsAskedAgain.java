// mistake: M-MWEVENT
// You predicted that ada's third line is refused, because she isn't in the set any more.
// Only the middleware looks into the set, and it ran when ada came in. Nobody asks again while she's there.
// What would the server have to do, besides deleting her name?
package lesson05_namespaces;

final class ThreeThings {

    static String prediction() {
        return """
                admin asks ada
                path /socket.io/
                say one
                say two
                admin asks alan
                main asks grace
                TypeError
                """;
    }
}
