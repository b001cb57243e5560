package lesson07_delivery;

/**
 * ThreeLosses: three times no answer has come. What has happened at the server?
 *
 * <p>The program and the script are on the page; ThreeLossesTest runs them. For each of the three, write an {@code x}
 * below what is true, and a {@code -} below what isn't.
 *
 * <p>The page: lessons/lesson07_delivery/ThreeLosses.adoc
 */
final class ThreeLosses {

    static String prediction() {
        // TODO 1: replace each ? with x or -.
        return """
                                   stored   answer   later   twice
                event                 ?        ?        ?        ?
                acknowledgement       ?        ?        ?        ?
                slow                  ?        ?        ?        ?
                """;
    }

    private ThreeLosses() {}
}
