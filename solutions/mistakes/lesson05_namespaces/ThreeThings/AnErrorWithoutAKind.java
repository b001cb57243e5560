// mistake: -
// You predicted an error with the name `Error`.
// That's the name of an error that a program makes itself, with `new Error`. This one comes from
// JavaScript, whose own errors have names that tell what is wrong.
// `io.broadcast` is `undefined`, and the program asks it to do something. Which kind of error is
// that?
package lesson05_namespaces;

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
                Error
                """;
    }
}
