// mistake: -
// You predicted that everyone who connects is a client of the main namespace first.
// That's so in the library as it comes. On the repaired wire, as in the documentation, a client is in
// the namespaces for which it has asked, and in no other.
// Look at what the three asked for.
package lesson05_namespaces;

final class SameNameOtherRoom {

    static String prediction() {
        return """
                       ada   grace   alan
                one     x      -      -
                two     x      -      x
                three   -      x      x
                four    x      x      x
                five    -      -      -
                six     -      x      x
                seven   x      -      x
                eight   x      x      x
                nine    x      x      x
                """;
    }
}
