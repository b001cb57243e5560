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
        return """
                       ada   grace   alan   joan
                one     x      x      x      x
                two     x      -      -      -
                three   -      x      x      x
                four    -      -      -      -
                five    -      x      -      x
                six     x      x      -      x
                """;
    }

    private WhoHearsIt() {}
}
