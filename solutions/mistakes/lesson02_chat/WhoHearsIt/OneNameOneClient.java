// mistake: M-TRUST
// You predicted `five` as if each name stood for one person.
// The loop looks at each connection and compares the name that it gave. A name is what a client
// says about itself, and nobody checks it.
// Look at the names with which the four clients connected.
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
