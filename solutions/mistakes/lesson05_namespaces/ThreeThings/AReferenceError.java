// mistake: -
// You predicted a `ReferenceError`.
// JavaScript throws that for a name that nobody has declared, and `io` is declared. Only its property
// is missing, and to read that is no error: it gives `undefined`.
// Which error comes when a property is read of a value that can have none?
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
                say three
                main asks grace
                ReferenceError
                """;
    }

    private ThreeThings() {}
}
