package workbook.cli.author;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.Sources;
import workbook.check.verdict.Checker;
import workbook.check.verdict.Verdict;
import workbook.check.workshop.Isolation;
import workbook.course.Exercise;
import workbook.kit.InJavaScript;

/** Judges one file in an exercise's place: the engine's checker, or a test's stand-in. */
interface Judge {

    /** The verdict on the file; {@code apart} if its class shall run in another JVM than the test. */
    Verdict verdict(Exercise exercise, Path file, boolean apart);

    /** The verdict on the exercise's solution with parts of each test in JavaScript. */
    Verdict verdict(Exercise exercise, InJavaScript parts);

    /** Mistakes that no test tells apart although their texts differ, a sentence each. */
    List<String> clashes(Exercise exercise);

    /** True if the exercise's solution and mistakes are recorded as they are now. */
    boolean isRecorded(Exercise exercise);

    /** Records them, so that an answer like one of the mistakes is recognised. */
    void record(Exercise exercise);

    static Judge of(Supplier<Checker> checkers) {
        return new Judge() {

            private @Nullable Checker made;

            private Checker checker() {
                Checker checker = made == null ? checkers.get() : made;
                made = checker;
                return checker;
            }

            @Override
            public Verdict verdict(Exercise exercise, Path file, boolean apart) {
                Isolation isolation = apart ? Isolation.TWO_JVMS : Isolation.WORKSHOP;
                return checker().check(exercise, Sources.of(exercise, file), isolation);
            }

            @Override
            public Verdict verdict(Exercise exercise, InJavaScript parts) {
                return checker().check(exercise, Sources.of(exercise, exercise.solution()), parts);
            }

            @Override
            public List<String> clashes(Exercise exercise) {
                return checker().recorder().clashes(exercise);
            }

            @Override
            public boolean isRecorded(Exercise exercise) {
                return checker().recorder().isRecorded(exercise);
            }

            @Override
            public void record(Exercise exercise) {
                checker().recorder().record(exercise);
            }
        };
    }
}
