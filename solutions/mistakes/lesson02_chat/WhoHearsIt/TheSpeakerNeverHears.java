// mistake: M-ECHO
// Your prediction says what is true of a server that always leaves the sender out.
// This program leaves somebody out only where it names a client to leave out. Ada is connected like the
// others, and `all` stands for every connection. Look for the sends that have a client as an argument.
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
