package lesson05_namespaces;

/**
 * ThreeThings: a server in JavaScript, whose checks, rooms and listeners belong to one namespace each.
 * What does its log say?
 *
 * <p>The program and the script are on the page.
 *
 * <p>The page: lessons/lesson05_namespaces/ThreeThings.adoc
 */
final class ThreeThings {

    static String prediction() {
        // TODO 1: replace the ? with the other lines of the log, as many as you need.
        return """
                admin asks ada
                ?
                """;
    }

    private ThreeThings() {}
}
