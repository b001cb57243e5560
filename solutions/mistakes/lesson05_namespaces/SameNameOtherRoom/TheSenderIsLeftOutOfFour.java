// mistake: M-IOTO
// You predicted `four` as if the client that emits were left out.
// Without a client after the event's name, nobody is left out: `server.getRoomOperations("tea")` stands for everyone
// in a room `tea`, the sender included.
// Who of the three has joined a room of that name?
package lesson05_namespaces;

final class SameNameOtherRoom {

    static String prediction() {
        return """
                       ada   grace   alan
                one     x      -      -
                two     x      -      x
                three   -      x      x
                four    -      x      x
                five    -      -      -
                six     -      x      x
                seven   x      -      x
                eight   -      -      -
                nine    x      x      x
                """;
    }
}
