// mistake: M-NSAUTH
// You predicted that the main namespace is asked about everyone who connects.
// Its middleware is its own: a client that connects to `/admin` passes only the one of `/admin`. So a check
// in the main namespace protects no other one.
// Which client asks for the main namespace?
package lesson05_namespaces;

final class ThreeThings {

    static String prediction() {
        return """
                main asks ada
                admin asks ada
                path /socket.io/
                say one
                say two
                main asks alan
                admin asks alan
                say three
                main asks grace
                TypeError
                """;
    }
}
