// mistake: -
// You predicted that the unrepaired library asks the main namespace only for clients that want it.
// It runs that connect listener for each new connection, before the client has said which namespace it
// wants. Anyone who counts people there counts too many.
// Who makes a connection?
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
                eight   -      -      -
                nine    -      -      -
                """;
    }
}
