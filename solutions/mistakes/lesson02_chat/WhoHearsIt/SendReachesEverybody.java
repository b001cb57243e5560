// mistake: M-EMITSELF
// You predicted that `two` reaches everyone.
// The object before `.sendEvent` decides who hears the event. In `two` it's `client`: one
// connection, the one that the event came in on.
// Compare it with the object in `one`.
package lesson02_chat;

final class WhoHearsIt {

    static String prediction() {
        return """
                       ada   grace   alan   joan
                one     x      x      x      x
                two     x      x      x      x
                three   -      x      x      x
                four    -      -      -      -
                five    -      x      -      x
                six     x      x      -      x
                """;
    }
}
