// mistake: -
// You predicted `four` as if `server` were the namespace that the event came in on.
// `server.getRoomOperations("tea")` goes through all namespaces, and sends to the room `tea` of each.
// In JavaScript, `io.to("tea")` is the main namespace's room only.
// Look for everyone who is in a room `tea`, wherever.
package lesson05_namespaces;

final class SameNameOtherRoom {

    static String prediction() {
        return """
                       ada   grace   alan
                one     x      -      -
                two     x      -      x
                three   -      x      x
                four    x      -      -
                five    -      -      -
                six     -      x      x
                seven   x      -      x
                eight   -      -      -
                nine    x      x      x
                """;
    }
}
