// mistake: M-NSCONN
// You predicted that alan hears nothing more after he has left `/admin`.
// Both namespaces use his one connection, and leaving one of them doesn't end it. He's still in `/chat`.
// Which of the two does `two` send to?
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
                seven   x      -      -
                eight   -      -      -
                nine    x      x      x
                """;
    }
}
