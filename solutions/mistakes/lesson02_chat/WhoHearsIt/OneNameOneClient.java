// mistake: M-TRUST
// Your prediction says what would be true if a name stood for one person.
// In `five` the loop looks at each connection and asks for the name that it gave. A name is what a
// client says about itself, and nobody checks it. Look at the names with which the four connected.
package lesson02_chat;

final class WhoHearsIt {

    static String prediction() {
        return """
                       ada   grace   alan   joan
                one     x      x      x      x
                two     x      -      -      -
                three   -      x      x      x
                four    -      -      -      -
                five    -      x      -      -
                six     x      x      -      x
                """;
    }
}
