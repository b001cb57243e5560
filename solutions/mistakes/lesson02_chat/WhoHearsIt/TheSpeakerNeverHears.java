// mistake: M-ECHO
// Your prediction says what is true of a chat whose server always leaves the speaker out.
// Nothing leaves ada out in `one` and `six`: she is connected like the others, and everybody includes
// her. A server skips somebody only if the program names whom; look for the one send among the six
// that does.
package lesson02_chat;

final class WhoHearsIt {

    static String prediction() {
        return """
                       ada   grace   alan   joan
                one     -      x      x      x
                two     x      -      -      -
                three   -      x      x      x
                four    -      -      -      -
                five    -      x      -      x
                six     -      x      -      x
                """;
    }
}
