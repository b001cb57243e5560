package workbook.grade.judge;

import java.util.List;

/** Whether a learner's JVM may start processes: only a few exercises are about that. */
enum Processes {
    FORBIDDEN,
    ALLOWED;

    /** What a test says whose kit starts JVMs on the learner's side. */
    private static final List<String> WORDS = List.of("Program", "program(", "inItsOwnJvm");

    static Processes of(String test) {
        return WORDS.stream().anyMatch(test::contains) ? ALLOWED : FORBIDDEN;
    }
}
