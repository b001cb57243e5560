// mistake: -
// You predicted that the middleware of `/admin` is asked about grace, who connects to the main namespace.
// A middleware is asked only about clients that want to come into its own namespace. Grace never asks for
// `/admin`.
// Look at which of the two belongs to the namespace that she asks for.
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
                admin asks grace
                main asks grace
                TypeError
                """;
    }
}
