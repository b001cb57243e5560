// mistake: M-ECHO
// You predicted that a broadcast never reaches its sender.
// This program leaves a client out only where it names one. Ada is connected like the others, and
// `all` stands for every connection.
// Look for the sends that have a client as an argument.
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
