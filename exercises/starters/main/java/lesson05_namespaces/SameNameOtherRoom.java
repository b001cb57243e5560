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
        // TODO 1: fill in one to three. TODO 2: four to six. TODO 3: seven to nine.
        return """
                       ada   grace   alan
                one     ?      ?      ?
                two     ?      ?      ?
                three   ?      ?      ?
                four    ?      ?      ?
                five    ?      ?      ?
                six     ?      ?      ?
                seven   ?      ?      ?
                eight   ?      ?      ?
                nine    ?      ?      ?
                """;
    }

    private SameNameOtherRoom() {}
}
