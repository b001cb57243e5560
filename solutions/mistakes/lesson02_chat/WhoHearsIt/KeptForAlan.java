// mistake: M-SERVERBUF
// Your prediction says what would be true if the server kept events for somebody who is away.
// At `six` alan was not connected. The server sends to the connections it has at that moment and
// keeps nothing; when alan comes back he has a new connection, and it begins empty. Whoever wants him
// to have the line must store it: lessons 07 and 08 do.
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
