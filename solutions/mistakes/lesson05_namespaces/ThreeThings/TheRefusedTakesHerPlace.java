// mistake: M-MWEVENT
// You predicted that alan reaches the listeners, and that ada's third line is refused.
// A middleware decides who comes in, and nothing else. Alan was refused: no connection listener
// runs for him, and he never emits. Ada came in before her name was deleted, and after that nobody
// asks about her.
// Who is in `/admin` when ada says `three`?
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
                main asks grace
                TypeError
                """;
    }
}
