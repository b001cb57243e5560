package workbook.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.grade.Marks;
import workbook.grade.ThisWorkbook;

/** A small class from its folder to its results, with the strongest isolation of this machine. */
class GradingTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Course COURSE = ThisWorkbook.course();

    @TempDir
    Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    /** Also a prediction, a function, and a test that is itself judged. */
    @Test
    void a_class_is_graded_and_graded_again_with_the_same_result() throws Exception {
        for (String each : List.of("HelloChat", "Price", "WhoHearsIt", "GuardTheRelay")) {
            handIn("ada", each, text(each));
        }
        handIn("alan", "HelloChat", text("HelloChat").replace("text)", "text + text)"));
        handIn("grace", "HelloChat", "package lesson00_first_chat; class HelloChat { oops }");
        Path first = grade("first");
        assertEquals(
                List.of(
                        "ada lesson00_first_chat/HelloChat passed",
                        "ada lesson01_events/Price passed",
                        "ada lesson02_chat/WhoHearsIt passed",
                        "ada lesson02_chat/GuardTheRelay passed",
                        "alan lesson00_first_chat/HelloChat failed",
                        "grace lesson00_first_chat/HelloChat did_not_compile"),
                lines(first));
        Path second = grade("second");
        assertEquals(Marks.hash(first), Marks.hash(second));
        assertTrue(seeds(first).stream().distinct().count() > 4, seeds(first).toString());
    }

    @Test
    void what_was_interrupted_goes_on_and_nothing_is_judged_twice() throws Exception {
        handIn("ada", "HelloChat", text("HelloChat"));
        handIn("alan", "HelloChat", text("HelloChat"));
        Path results = grade("out");
        List<String> whole = Files.readAllLines(results);
        Path keys = folder.resolve("out/.work/keys");
        Files.write(results, (whole.get(0) + "\n" + whole.get(1).substring(0, 50)).getBytes(StandardCharsets.UTF_8));
        Files.write(keys, (Files.readAllLines(keys).get(0) + "\n").getBytes(StandardCharsets.UTF_8));
        screen.reset();
        grade("out");
        assertTrue(screen.toString(StandardCharsets.UTF_8).contains("1 of 2"), screen.toString(StandardCharsets.UTF_8));
        assertEquals(whole.get(0), Files.readAllLines(results).get(0), "judged twice");
        assertEquals(2, lines(results).size());
    }

    @Test
    void what_does_not_count_is_not_judged_until_it_does() throws Exception {
        handIn("ada", "HelloChat", text("HelloChat"));
        handIn("ada", "Price", text("Price"));
        Predicate<Exercise> first = exercise -> exercise.name().equals("HelloChat");

        assertEquals(
                1, graded(order("out").counting(first)).results().outlines().size());
        List<String> judged = Files.readAllLines(folder.resolve("out/.work/results.jsonl"));
        assertEquals(1, judged.size(), judged.toString());

        Predicate<Exercise> other = first.negate();
        assertEquals(
                1, graded(order("out").counting(other)).results().outlines().size());
        List<String> both = Files.readAllLines(folder.resolve("out/.work/results.jsonl"));
        assertEquals(2, both.size());
        assertTrue(both.containsAll(judged), "what was judged is kept");
    }

    @Test
    void a_folder_that_is_not_there_is_a_sentence() {
        IOException none = assertThrows(IOException.class, () -> grade("out"));
        assertTrue(none.getMessage().contains("There is no folder or zip"), none.getMessage());
    }

    private Path grade(String out) throws IOException, InterruptedException {
        var unused = graded(order(out));
        return folder.resolve(out).resolve(".work/results.jsonl");
    }

    private Order order(String out) {
        return new Order(List.of(folder.resolve("class")), folder.resolve(out), null, 1, Shard.WHOLE);
    }

    private Grading.Graded graded(Order order) throws IOException, InterruptedException {
        return new Grading(COURSE, order, new PrintStream(screen, true, StandardCharsets.UTF_8), false).run();
    }

    private void handIn(String student, String name, String text) throws IOException {
        Exercise exercise = COURSE.find(name).orElseThrow();
        Path file = folder.resolve("class/" + student + "/" + exercise.id() + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String text(String name) throws IOException {
        return Files.readString(COURSE.find(name).orElseThrow().solution());
    }

    private static List<String> lines(Path results) throws IOException {
        var lines = new ArrayList<String>();
        for (String line : Files.readAllLines(results)) {
            JsonNode result = JSON.readTree(line);
            lines.add(result.path("student").asText() + " "
                    + result.path("exercise").asText() + " "
                    + result.path("status").asText());
        }
        return lines;
    }

    private static List<Long> seeds(Path results) throws IOException {
        var seeds = new ArrayList<Long>();
        for (String line : Files.readAllLines(results)) {
            seeds.add(JSON.readTree(line).path("seed").asLong());
        }
        return seeds;
    }
}
