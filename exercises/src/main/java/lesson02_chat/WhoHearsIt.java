package lesson02_chat;

/**
 * WhoHearsIt: six ways to send, four people who are connected; who hears which?
 *
 * <p>The program stands on the page. Ada emits {@code one} to {@code six}. Put an {@code x} where the
 * one above hears what the server sends then, and a {@code -} where not.
 *
 * <p>The page: lessons/lesson02_chat/WhoHearsIt.adoc
 */
final class WhoHearsIt {

    static String prediction() {
        // TODO 1: one and two. TODO 2: three and four. TODO 3: five and six.
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
