// mistake: -
// You predicted `six` as if the client that emits were left out.
// Without a client after the event's name, nobody is left out: `getBroadcastOperations()` stands for everyone in its
// namespace, the sender included.
// Who of the three is in that namespace?
package lesson05_namespaces;

/**
 * SameNameOtherRoom: two namespaces, a room {@code tea} in each of them, and three clients. Who hears
 * what?
 *
 * <p>The program is on the page. For each line, write an {@code x} below the clients to which it
 * applies, and a {@code -} below the others.
 *
 * <p>The page: lessons/lesson05_namespaces/SameNameOtherRoom.adoc
 */
final class SameNameOtherRoom {

    static String prediction() {
        return """
                       ada   grace   alan
                one     x      -      -
                two     x      -      x
                three   -      x      x
                four    x      x      x
                five    -      -      -
                six     -      -      x
                seven   x      -      x
                eight   -      -      -
                nine    x      x      x
                """;
    }

    private SameNameOtherRoom() {}
}
