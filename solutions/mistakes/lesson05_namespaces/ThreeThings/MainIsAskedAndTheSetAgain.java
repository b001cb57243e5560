// mistake: M-NSAUTH
// You predicted that the main namespace is asked about alan, too, and that ada's third line is refused.
// The middleware of the main namespace is its own: a client that connects to `/admin` passes only the
// one of `/admin`.
// And a middleware runs when somebody wants to come in. Ada was in already when her name was deleted.
// Who wants to come in at each step, and where?
package lesson05_namespaces;

/**
 * ThreeThings: a server in JavaScript, whose checks, rooms and listeners belong to one namespace each.
 * What does its log say?
 *
 * <p>The program and the script are on the page.
 *
 * <p>The page: lessons/lesson05_namespaces/ThreeThings.adoc
 */
final class ThreeThings {

    static String prediction() {
        return """
                admin asks ada
                path /socket.io/
                say one
                say two
                main asks alan
                admin asks alan
                main asks grace
                TypeError
                """;
    }

    private ThreeThings() {}
}
