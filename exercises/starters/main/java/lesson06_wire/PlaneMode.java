package lesson06_wire;

/**
 * PlaneMode: what is lost, and what is kept, while a line is cut?
 *
 * <p>The program and the script are on the page; PlaneModeTest runs them. Each id is written as a letter: the
 * first connection's id is A, the next new one is B, and so on.
 *
 * <p>The page: lessons/lesson06_wire/PlaneMode.adoc
 */
final class PlaneMode {

    static String prediction() {
        // TODO 1: replace the ? with the other lines of the log, and below them with what ada hears.
        return """
                connect A
                connect B
                ?
                """;
    }

    private PlaneMode() {}
}
