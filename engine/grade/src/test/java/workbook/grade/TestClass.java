package workbook.grade;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import workbook.course.Course;
import workbook.grade.book.Assignment;
import workbook.grade.result.ClassResults;
import workbook.grade.result.Result;
import workbook.grade.result.ResultJson;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterReader;

/** The class of 30 that {@link MadeUpClass} made, its roster, and what was assigned to it. */
public final class TestClass {

    private static final Path ROOT = Path.of("../..");
    private static final List<Result> RESULTS = read();

    private TestClass() {}

    /** The results, as the checker gave them. */
    public static List<Result> results() {
        return RESULTS;
    }

    private static List<Result> read() {
        try (InputStream file = resource("class.jsonl.gz");
                var text = new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8)) {
            return new BufferedReader(text).lines().map(ResultJson::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of some results, whole. */
    public static List<Result> whole(ClassResults results) {
        return results.outlines().stream().map(results::whole).toList();
    }

    /** 29 of them: one is missing, and one who handed in nothing is there. */
    public static Roster roster() {
        return RosterReader.read(text("roster.csv"), "roster.csv");
    }

    /** Lessons 00 to 04. */
    public static Assignment assignment() {
        return Assignment.of(
                "Lessons 00 to 04",
                Course.load(ROOT),
                exercise -> exercise.lesson().compareTo("lesson05") < 0);
    }

    /** One student's results, in the order of the course. */
    public static List<Result> resultsOf(String student) {
        return results().stream()
                .filter(result -> result.student().equals(student))
                .toList();
    }

    /** A text file of the test's resources. */
    public static String text(String name) {
        try (InputStream file = resource(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String name) {
        InputStream file = TestClass.class.getResourceAsStream(name);
        if (file == null) {
            throw new IllegalStateException("there is no " + name);
        }
        return file;
    }
}
