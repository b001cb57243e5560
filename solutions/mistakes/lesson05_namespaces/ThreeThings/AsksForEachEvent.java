// mistake: M-MWEVENT
// You predicted that a middleware is asked about each event.
// It's asked once, when a client wants to come into the namespace. After that, the client's events go straight
// to their listeners.
// Count how often somebody connects to `/admin`.
package lesson05_namespaces;

final class ThreeThings {

    static String prediction() {
        return """
                admin asks ada
                path /socket.io/
                admin asks ada
                say one
                admin asks ada
                say two
                admin asks alan
                admin asks ada
                main asks grace
                TypeError
                """;
    }
}
