package workbook.check.compile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Exercise;

class ReusedTestsTest extends CompilerFixture {

    @Test
    void a_test_is_used_again_unless_what_it_sees_has_changed() {
        byte[] first = testClass();
        course.source("Sum", RIGHT.replace("Helper.add(a, b)", "a - b"));
        assertSame(first, testClass());
        course.source("Sum", RIGHT.replace("\"sum\"", "\"total\""));
        byte[] second = testClass();
        assertFalse(first == second, "a constant is copied into the test");
        course.source("Helper", "class Helper { static int add(int a, int b) { return 0; } }");
        assertFalse(ready(compile()).exercise().isEmpty());
    }

    @Test
    void a_test_on_the_shelf_is_used_only_while_it_is_what_would_be_compiled(@TempDir Path shelf) throws IOException {
        byte[] first = testClass();
        compiler.shelve(shelf);
        course.source("Sum", RIGHT.replace("Helper.add(a, b)", "a - b"));
        byte[] marked = mark(shelf);
        assertArrayEquals(marked, fromShelf(shelf), "as it lies there");
        course.source("Sum", RIGHT.replace("\"sum\"", "\"total\""));
        assertFalse(Arrays.equals(marked, fromShelf(shelf)), "a constant is copied into the test");
        course.source("Sum", RIGHT).test("Sum", TEST.replace("adds", "sums"));
        assertFalse(Arrays.equals(marked, fromShelf(shelf)), "the test was edited");
        course.test("Sum", TEST);
        Files.write(shelf.resolve("lesson90_trial.SumTest.java"), new byte[] {0, 0, 0, 9});
        assertArrayEquals(first, fromShelf(shelf), "half a file");
    }

    /** Changes the test's class where it lies, to be known again: the name of a method. */
    private static byte[] mark(Path shelf) throws IOException {
        Path file = shelf.resolve("lesson90_trial.SumTest.java");
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("adds");
        Files.writeString(file, text.substring(0, at) + "odds" + text.substring(at + 4), StandardCharsets.ISO_8859_1);
        try (var in = new DataInputStream(Files.newInputStream(file))) {
            return KeptTest.read(in).others().where(path -> path.endsWith("SumTest.java")).values().stream()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private byte[] fromShelf(Path shelf) {
        try (var other = new Compiler(root, shelf)) {
            Compilation made =
                    other.compile(Sources.learner(course.load().find("Sum").orElseThrow()));
            return ready(made).tests().get("lesson90_trial.SumTest");
        }
    }

    @Test
    void a_test_from_elsewhere_is_the_test_and_neither_the_exercises_nor_one_from_the_shelf(
            @TempDir Path shelf, @TempDir Path elsewhere) throws IOException {
        byte[] own = testClass();
        compiler.shelve(shelf);
        Exercise exercise = course.load().find("Sum").orElseThrow();
        Path other = elsewhere.resolve("lesson90_trial/SumTest.java");
        Files.createDirectories(other.getParent());
        Files.writeString(other, Files.readString(exercise.test()).replace("adds", "privately"));

        try (var fresh = new Compiler(root, shelf)) {
            Compilation.Ready ready = ready(fresh.compile(Sources.learner(exercise.withTest(other))));

            assertEquals(
                    List.of("lesson90_trial.SumTest"), List.copyOf(ready.tests().keySet()));
            assertFalse(ready.exercise().containsKey("lesson90_trial.SumTest"), "nothing of it goes to the answer");
            byte[] test = ready.tests().get("lesson90_trial.SumTest");
            assertTrue(new String(test, StandardCharsets.ISO_8859_1).contains("privately"));
            assertArrayEquals(
                    own, ready(fresh.compile(Sources.learner(exercise))).tests().get("lesson90_trial.SumTest"));
        }
    }

    private byte[] testClass() {
        return ready(compile()).tests().get("lesson90_trial.SumTest");
    }
}
