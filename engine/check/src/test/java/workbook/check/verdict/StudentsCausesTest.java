package workbook.check.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.check.compile.Compilation;
import workbook.check.compile.Compiler;
import workbook.check.compile.Sources;
import workbook.check.explain.CauseFile;
import workbook.check.explain.Explainer;
import workbook.check.explain.Explainer.Explanation;
import workbook.check.workshop.Isolation;
import workbook.check.workshop.Job;
import workbook.check.workshop.Run;
import workbook.check.workshop.Stop;
import workbook.check.workshop.Workshop;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Mistakes;
import workbook.course.Mistakes.Mistake;
import workbook.kit.Prediction;

/**
 * The students' edition says of each known mistake what the whole workbook says. Each mistake, and each variant, runs
 * once, and both explain the same run. With {@code -Dworkbook.handout=all} it does so for the whole course.
 */
class StudentsCausesTest {

    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    /** Of each way to recognise a mistake some: who heard what, values, frames, acknowledgements, lines, rows. */
    private static final List<String> SOME =
            List.of("HelloChat", "SpeakIt", "TwoTabs", "AskInTime", "WhoHearsIt", "Relay");

    @TempDir
    Path students;

    private int told;

    @Test
    void each_known_mistake_has_the_same_cause_with_and_without_its_source() throws IOException {
        boolean all = "all".equals(System.getProperty("workbook.handout"));
        assertEquals(List.of(), differences(exercise -> all || SOME.contains(exercise.name()), causes -> causes));
        assertTrue(told > 20, told + " mistakes were recognised");
    }

    /** A text, a fingerprint, a call of the solution, a fingerprint of wrong lines: none of them can be missing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "Relay|Your server|Their server",
                "Relay|print|prints",
                "Relay|\"name\":\"getBroadcastOperations\"|\"name\":\"close\"",
                "TwoTabs|\"fingerprint\":\"|\"fingerprint\":\"0"
            })
    void a_cause_file_that_lacks_something_is_noticed(String name, String part, String other) throws IOException {
        UnaryOperator<String> damage = causes -> {
            assertTrue(causes.contains(part), causes);
            return causes.replace(part, other);
        };
        assertNotEquals(List.of(), differences(exercise -> exercise.name().equals(name), damage));
    }

    private List<String> differences(Predicate<Exercise> wanted, UnaryOperator<String> damage) throws IOException {
        var differences = new ArrayList<String>();
        try (var toolchain =
                new Toolchain(List.of(), Workshop.withSpare(ROOT, List.of()), () -> new Compiler(ROOT, List.of()))) {
            for (Exercise exercise : exercises(wanted)) {
                write(exercise, damage);
                for (Path file : files(Mistakes.of(ROOT, exercise))) {
                    compare(exercise, file, toolchain, differences);
                }
            }
        }
        return differences;
    }

    private static List<Exercise> exercises(Predicate<Exercise> wanted) {
        return Course.load(ROOT).exercises().stream()
                .filter(wanted.and(exercise -> exercise.libraries().isEmpty()))
                .toList();
    }

    private void write(Exercise exercise) throws IOException {
        write(exercise, causes -> causes);
    }

    private void write(Exercise exercise, UnaryOperator<String> damage) throws IOException {
        Path file = students.resolve(CauseFile.path(exercise));
        Files.createDirectories(file.getParent());
        CauseFile causes = new Explainer(ROOT).causes(exercise).with(PredictedMistakes.faults(ROOT, exercise));
        Files.writeString(file, damage.apply(causes.text()));
    }

    private static List<Path> files(Mistakes mistakes) {
        var files = new ArrayList<Path>();
        for (Mistake mistake : mistakes.mistakes()) {
            files.add(mistake.file());
            files.addAll(mistake.variants());
        }
        return files;
    }

    private void compare(Exercise exercise, Path file, Toolchain toolchain, List<String> differences) {
        Sources sources = Sources.of(exercise, file);
        if (!(toolchain.compiler().compile(sources) instanceof Compilation.Ready ready)) {
            return;
        }
        Run run = toolchain.run(Job.beside(ready.testClass(), ready.tests(), ready.exercise()), new Stop());
        Verdict verdict = new VerdictBuilder(ROOT, sources, Isolation.WORKSHOP).ran(run);
        if (verdict.passed()) {
            return;
        }
        Object whole;
        Object other;
        if (exercise.kind().equals("predict")) {
            whole = recognised(ROOT, exercise, verdict);
            other = recognised(students, exercise, verdict);
            told += whole.toString().length() > 2 ? 1 : 0;
        } else {
            Explanation explained = explained(ROOT, exercise, file, run, verdict.step());
            whole = explained;
            other = explained(students, exercise, file, run, verdict.step());
            told += explained.mistake() == null ? 0 : 1;
        }
        if (!whole.equals(other)) {
            differences.add(exercise.id() + " " + file.getFileName() + ": " + whole + " and " + other);
        }
    }

    private static Explanation explained(Path root, Exercise exercise, Path file, Run run, int step) {
        var explainer = new Explainer(root);
        return explainer.explain(explainer.known(exercise, file), run, step);
    }

    private static Map<String, String> recognised(Path root, Exercise exercise, Verdict verdict) {
        PredictedMistakes mistakes = PredictedMistakes.of(root, exercise);
        var texts = new LinkedHashMap<String, String>();
        for (TestResult test : verdict.tests()) {
            Predicted predicted = test.predicted();
            List<Prediction> predictions = predicted == null ? List.of() : predicted.predictions();
            for (Prediction prediction : predictions) {
                mistakes.recognised(prediction)
                        .forEach((place, mistake) -> texts.put(place, mistake.name() + ": " + mistake.text()));
            }
        }
        return texts;
    }

    @Test
    void without_the_causes_no_mistake_is_known() throws IOException {
        Exercise relay = Course.load(ROOT).find("Relay").orElseThrow();
        assertTrue(CauseFile.read(students, relay).isEmpty());
        write(relay);
        assertFalse(CauseFile.read(students, relay).orElseThrow().mistakes().isEmpty());
        Files.writeString(students.resolve(CauseFile.path(relay)), "{ damaged");
        assertTrue(CauseFile.read(students, relay).isEmpty());
    }

    /** A line of a solution that its starter and its test do not have, blanks aside. */
    @Test
    void no_line_of_a_solution_and_no_prediction_is_in_them() throws IOException {
        int lines = 0;
        for (Exercise exercise : Course.load(ROOT).exercises()) {
            write(exercise);
            String causes = squeezed(students.resolve(CauseFile.path(exercise)));
            for (Mistake mistake : Mistakes.of(ROOT, exercise).mistakes()) {
                causes = causes.replace(squeezed(mistake.text()), ""); // which a verdict says, and which may show code
            }
            String shown = squeezed(exercise.starter()) + squeezed(exercise.test());
            for (String line : Files.readAllLines(exercise.solution())) {
                String own = line.replaceAll("\\s+", "");
                if (own.length() >= 8 && !shown.contains(own)) {
                    lines++;
                    assertFalse(causes.contains(own), exercise.id() + ": " + line);
                }
            }
            if (exercise.kind().equals("predict")) {
                assertFalse(causes.contains("\"runs\":{\""), "what happens is what is to be predicted");
            }
        }
        assertTrue(lines > 300, lines + " lines were looked for");
    }

    private static String squeezed(Path file) throws IOException {
        return squeezed(Files.readString(file));
    }

    private static String squeezed(String text) {
        return text.replace("\\\"", "\"").replaceAll("\\s+", "");
    }
}
