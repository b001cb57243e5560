package lesson02_chat;

/**
 * WhoHearsIt: six ways to send, and four people who are connected. Who hears what?
 *
 * <p>The program is on the page. Ada emits {@code one} to {@code six}. For each, write an {@code x}
 * below the people who hear what the server then sends, and a {@code -} below the others.
 *
 * <p>The page: lessons/lesson02_chat/WhoHearsIt.adoc
 */
final class WhoHearsIt {

    static String prediction() {
        // TODO 1: fill in one and two. TODO 2: three and four. TODO 3: five and six.
        return """
                       ada   grace   alan   joan
                one     ?      ?      ?      ?
                two     ?      ?      ?      ?
                three   ?      ?      ?      ?
                four    ?      ?      ?      ?
                five    ?      ?      ?      ?
                six     ?      ?      ?      ?
                """;
    }

    private WhoHearsIt() {}
}
