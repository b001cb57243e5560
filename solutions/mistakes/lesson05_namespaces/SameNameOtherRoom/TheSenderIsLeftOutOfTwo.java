// mistake: M-ECHO
// You predicted `two` as if the client that emits were left out.
// Without a client after the event's name, nobody is left out: `chat.getBroadcastOperations()` stands for everyone in
// its namespace, the sender included.
// Who of the three is in that namespace?
package lesson05_namespaces;

final class SameNameOtherRoom {

    static String prediction() {
        return """
                       ada   grace   alan
                one     x      -      -
                two     -      -      x
                three   -      x      x
                four    x      x      x
                five    -      -      -
                six     -      x      x
                seven   x      -      x
                eight   -      -      -
                nine    x      x      x
                """;
    }
}
