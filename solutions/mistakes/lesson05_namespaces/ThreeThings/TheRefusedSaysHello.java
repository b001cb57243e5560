// mistake: -
// You predicted that alan, who was refused, still reaches the listeners.
// After `next(error)` he isn't in the namespace. He hears `connect_error`, no connection listener runs for
// him, and he never emits, since he waits until he's connected.
// Which lines are written only for those who came in?
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
                say hello
                say three
                main asks grace
                TypeError
                """;
    }

    private ThreeThings() {}
}
