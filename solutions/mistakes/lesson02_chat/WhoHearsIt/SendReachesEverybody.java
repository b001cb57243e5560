// mistake: M-EMITSELF
// Your prediction says what would be true if a send always reached everybody.
// In `two` the word before `.sendEvent` is `client`, and that is one connection: the one the event
// came in on. The word before the dot says whom the server sends to; compare it with that in `one`.
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
