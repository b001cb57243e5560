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
        return """
                connect A
                connect B
                disconnect A
                connect C
                say one
                say two
                ada: news doors open
                """;
    }

    private PlaneMode() {}
}
