// mistake: M-NSURL
// You predicted that the namespace is the path of the request.
// A namespace is a name in a packet, and the HTTP request comes before all packets. Its path is the same
// for all namespaces.
// What does every address in the browser's network panel begin with?
package lesson05_namespaces;

final class ThreeThings {

    static String prediction() {
        return """
                admin asks ada
                path /admin
                say one
                say two
                admin asks alan
                say three
                main asks grace
                TypeError
                """;
    }
}
