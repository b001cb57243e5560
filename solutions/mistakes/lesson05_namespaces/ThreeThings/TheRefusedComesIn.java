// mistake: -
// You predicted that alan, who was refused, still reaches the listeners.
// After `next(error)` he isn't in the namespace. He hears `connect_error`, no connection listener runs for
// him, and he never emits, since he waits until he's connected.
// Which lines are written only for those who came in?
package lesson05_namespaces;

final class ThreeThings {

    static String prediction() {
        return """
                admin asks ada
                path /socket.io/
                say one
                say two
                admin asks alan
                path /socket.io/
                say hello
                say three
                main asks grace
                TypeError
                """;
    }
}
