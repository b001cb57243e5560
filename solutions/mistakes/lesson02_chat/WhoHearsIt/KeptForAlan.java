// mistake: M-SERVERBUF
// Your prediction says what would be true if the server kept events for somebody who is away.
// At `six` alan was not connected. The server sends to the connections that it has at that moment, and
// stores nothing for later. When alan comes back he has a new connection, and nothing waits for it.
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
