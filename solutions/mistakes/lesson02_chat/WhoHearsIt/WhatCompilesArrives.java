// mistake: -
// Your prediction says what would be true if `four` did the same as `three`.
// The client to leave out must stand second, directly after the name. In `four` it stands last, where
// data stands, and the server has to write a connection as JSON. The compiler accepts both, because
// data may be anything. Ask what can go out if the data cannot be written.
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
