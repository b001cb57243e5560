// mistake: -
// You predicted that `four` does the same as `three`.
// A client is left out only directly after the event's name. In `four` it's the last argument,
// where data goes, so the server has to write a connection as JSON. The compiler accepts both,
// because data can be any object.
// What can be sent if the data can't be written as JSON?
package lesson02_chat;

final class WhoHearsIt {

    static String prediction() {
        return """
                       ada   grace   alan   joan
                one     x      x      x      x
                two     x      -      -      -
                three   -      x      x      x
                four    -      x      x      x
                five    -      x      -      x
                six     x      x      -      x
                """;
    }
}
