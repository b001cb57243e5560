// mistake: M-MWEVENT
// You predicted that a middleware is asked about each event.
// It's asked once, when a client wants to come into the namespace. After that, the client's events go straight
// to their listeners.
// Count how often somebody connects to `/admin`.
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
                admin asks ada
                say two
                admin asks alan
                say three
                main asks grace
                TypeError
                """;
    }

    private ThreeThings() {}
}
