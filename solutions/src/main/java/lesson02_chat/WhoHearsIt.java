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
