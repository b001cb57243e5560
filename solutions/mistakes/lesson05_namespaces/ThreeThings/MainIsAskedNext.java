// mistake: M-NSAUTH
// You predicted that the main namespace is asked about everyone who connects.
// Its middleware is its own: a client that connects to `/admin` passes only the one of `/admin`. So a check
// in the main namespace protects no other one.
// Which client asks for the main namespace?
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
                main asks ada
                path /socket.io/
                say one
                say two
                admin asks alan
                say three
                main asks grace
                TypeError
                """;
    }

    private ThreeThings() {}
}
