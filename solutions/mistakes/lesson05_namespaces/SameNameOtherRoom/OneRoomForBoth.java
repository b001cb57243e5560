// mistake: -
// You predicted a send to `tea` as if both namespaces had the same room of that name.
// A room belongs to the namespace in which a client joined it. Two rooms of one name in two namespaces
// have nothing in common.
// For each send, look at the object before `.getRoomOperations`, and at who joined `tea` there.
package lesson05_namespaces;

final class SameNameOtherRoom {

    static String prediction() {
        return """
                       ada   grace   alan
                one     x      x      x
                two     x      -      x
                three   x      x      x
                four    x      x      x
                five    -      -      -
                six     -      x      x
                seven   x      -      x
                eight   -      -      -
                nine    x      x      x
                """;
    }
}
