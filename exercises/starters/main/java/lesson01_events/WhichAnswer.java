package lesson01_events;

/**
 * Which answer: two questions wait, and two answers come.
 *
 * <p>The shop asks ada two questions on one connection. These are the frames, in the order in which
 * they cross it ({@code >} ada sends, {@code <} the shop sends):
 *
 * <pre>{@code
 * > 42["menu","tea"]
 * < 421["want","tea"]
 * > 42["menu","coffee"]
 * < 422["want","coffee"]
 * > 432["yes"]
 * > 431["no"]
 * }</pre>
 *
 * <p>For every answer, the shop logs a line such as {@code cake: maybe}: the item that it asked
 * about, and the answer. The program is in WhichAnswerTest.
 *
 * <p>The page: lessons/lesson01_events/WhichAnswer.adoc
 */
final class WhichAnswer {

    static String prediction() {
        // TODO 1: replace each ? with a line of the shop's log, in the order of the log.
        return """
                ?
                ?
                """;
    }

    private WhichAnswer() {}
}
