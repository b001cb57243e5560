// mistake: -
// The path that you predicted is almost the one that is printed.
// It's everything in the address of the request that comes before the question mark.
// Look at such an address in the browser's network panel: what is the last character before the question mark?
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
                path /socket.io
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
