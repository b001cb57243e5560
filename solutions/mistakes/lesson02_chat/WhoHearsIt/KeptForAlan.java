// mistake: M-SERVERBUF
// You predicted that the server keeps `six` for alan while he's away.
// The server sends to the connections that it has at that moment, and stores nothing for later.
// When alan comes back he has a new connection, and no event waits for it.
// Look at who is connected when `six` is sent.
package lesson02_chat;

final class WhoHearsIt {

    static String prediction() {
        return """
                       ada   grace   alan   joan
                one     x      x      x      x
                two     x      -      -      -
                three   -      x      x      x
                four    -      -      -      -
                five    -      x      -      x
                six     x      x      x      x
                """;
    }
}
