// mistake: -
// You predicted that the text of the refusal is in the log.
// `next(error)` gives the error to the client that is refused, which hears `connect_error`. It writes nothing.
// Which lines of the program write to the log?
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
                admin asks alan
                not an admin
                say three
                main asks grace
                TypeError
                """;
    }

    private ThreeThings() {}
}
