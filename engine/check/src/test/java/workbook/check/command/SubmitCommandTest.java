package workbook.check.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.TestCourse;
import workbook.check.catalog.Exercise;
import workbook.check.progress.Progress;
import workbook.check.progress.Starters;
import workbook.check.progress.State;
import workbook.check.screen.Output;
import workbook.check.screen.TerminalStyle;

/** The command as it is typed, in a small workbook without git: what is in the zip, what is said, and the exit code. */
class SubmitCommandTest {

    private static final String LESSON = TestCourse.LESSON;
    private static final String MAIN = "exercises/src/main/java/" + LESSON + "/";
    private static final String TESTS = "exercises/src/test/java/" + LESSON + "/";
    private static final String VERDICTS = "verdicts.txt";
    private static final String HEAD = """
            What the student's own workbook says of these answers, for information only.
            It counts for nothing: the grader judges each answer anew, and doesn't read this file.

            """;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path root;
    private Path zip;
    private TestCourse course;

    @BeforeEach
    void a_workbook_as_it_came() {
        root = folder.resolve("workbook");
        zip = folder.resolve("answers.zip");
        course = new TestCourse(root)
                .exercise("Sum", "1+2")
                .source("Sum", sum("0"))
                .solution("Sum", sum("a + b"))
                .test("Sum", """
                        @Test void zero_and_zero() { assertEquals(0, Sum.of(0, 0)); }
                        @Test @Step(2) void one_and_two() { assertEquals(3, Sum.of(1, 2)); }
                        """)
                .exercise("Product", "1")
                .source("Product", sum("0").replace("Sum", "Product"))
                .test("Product", "@Test void two_and_two() { assertEquals(4, Product.of(2, 2)); }")
                .exercise("Guard", "1")
                .kind("Guard", "test")
                .write(TESTS + "Guard.java", "package " + LESSON + ";\nclass Guard {\n}\n")
                .exercise("Untouched", "1")
                .source("Untouched", "class Untouched {\n}\n");
        new Starters(root)
                .keep(course.load().exercises().stream().map(Exercise::source).toList());
    }

    @Test
    void answers_and_nothing_else_with_their_verdicts() throws IOException {
        course.source("Sum", sum("a + b"))
                .source("Product", sum("a + a + a").replace("Sum", "Product"))
                .write(TESTS + "SumTest.java", "package " + LESSON + ";\nclass SumTest { }\n// mine\n")
                .write(MAIN + "SumHelper.java", "class SumHelper { }")
                .write("solutions/src/main/java/" + LESSON + "/Sum.java", "class Sum { }")
                .write("exercises/src/main/resources/key.pem", "secret")
                .test("Sum", "@Test void zero_and_zero() { assertEquals(0, Sum.of(0, 0)); }");

        assertEquals(Exit.PASSED, submit(), err());

        assertEquals(List.of(MAIN + "Product.java", MAIN + "Sum.java", VERDICTS), List.copyOf(packed().keySet()));
        assertEquals(Files.readString(root.resolve(MAIN + "Sum.java")), packed().get(MAIN + "Sum.java"));
        assertEquals(
                HEAD
                        + LESSON + "/Sum: passed\n"
                        + LESSON + "/Product: not passed\n"
                        + LESSON + "/Guard: not begun\n"
                        + LESSON + "/Untouched: not begun\n",
                packed().get(VERDICTS));
        assertEquals(
                "Checking 2 answers, one after another.\n"
                        + LESSON + "/Sum: passed.\n"
                        + LESSON + "/Product: not passed.\n"
                        + "Still the starter, so not packed: Guard, Untouched.\n"
                        + "Packed: 2 answers, 1 kB, in " + zip + "\n"
                        + "Next: hand in this file where your teacher asks for it. The verdicts in it are for"
                        + " information: each answer is judged anew.\n",
                out());
        assertEquals("", err());
        assertEquals(State.DONE, progress().of(LESSON + "/Sum"), "it is remembered, as after a check");
        assertEquals(State.FAILING, progress().of(LESSON + "/Product"));
    }

    @Test
    void the_first_step_that_is_not_passed_is_named_and_never_a_mark() throws IOException {
        course.source("Sum", sum("a - b + a - a"));
        assertEquals(Exit.PASSED, submit("--lessons", "Sum"), err());
        assertEquals(HEAD + LESSON + "/Sum: not passed, step 2 of 2\n", packed().get(VERDICTS));
        assertFalse(packed().get(VERDICTS).contains("point"), packed().get(VERDICTS));
    }

    @Test
    void what_does_not_compile_is_handed_in_too() throws IOException {
        course.source("Sum", sum("a +"));
        assertEquals(Exit.PASSED, submit("--lessons", "Sum"), err());
        assertEquals(
                HEAD + LESSON + "/Sum: did not compile\n",
                packed().get(VERDICTS).replace(", step 1 of 2", ""));
    }

    @Test
    void a_test_that_the_learner_writes_is_an_answer() throws IOException {
        course.write(TESTS + "Guard.java", "package " + LESSON + ";\nclass Guard {\n int mine;\n}\n")
                .write(TESTS + "GuardTest.java", "package " + LESSON + ";\nclass GuardTest { }\n");
        assertEquals(Exit.PASSED, submit("--no-check"), err());
        assertEquals(List.of(TESTS + "Guard.java", VERDICTS), List.copyOf(packed().keySet()));
    }

    @Test
    void without_checks_it_says_so() throws IOException {
        course.source("Sum", sum("a + b"));
        assertEquals(Exit.PASSED, submit("--no-check", "--lessons", "90"), err());
        assertTrue(packed().get(VERDICTS).contains(LESSON + "/Sum: not checked\n"), packed().get(VERDICTS));
        assertTrue(out().startsWith(LESSON + "/Sum: not checked.\nStill the starter"), out());
        assertEquals(State.TODO, progress().of(LESSON + "/Sum"));
    }

    @Test
    void line_ends_blanks_at_the_end_and_a_first_mark_are_no_answer() throws IOException {
        Path sum = root.resolve(MAIN + "Sum.java");
        String starter = Files.readString(sum);
        Files.writeString(sum, "\uFEFF" + starter.replace("\n", " \t\r\n"));
        assertEquals(Exit.NOT_PASSED, submit());
        assertEquals("There is nothing to hand in: every exercise is still its starter. No zip was written.\n", err());
        assertFalse(Files.exists(zip));

        Files.writeString(sum, starter.replace("return", "return  "));
        assertEquals(Exit.PASSED, submit("--no-check"), "the control");
    }

    @Test
    void the_same_answers_make_the_same_bytes() throws IOException {
        course.source("Sum", sum("a + b")).source("Product", sum("a * b").replace("Sum", "Product"));
        assertEquals(Exit.PASSED, submit(), err());
        byte[] first = Files.readAllBytes(zip);

        Files.setLastModifiedTime(root.resolve(MAIN + "Sum.java"), FileTime.fromMillis(1_000_000_000_000L));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertEquals(Exit.PASSED, submit(), err());
        } finally {
            TimeZone.setDefault(before);
        }
        assertArrayEquals(first, Files.readAllBytes(zip));

        course.source("Sum", sum("b + a"));
        assertEquals(Exit.PASSED, submit(), err());
        assertFalse(Arrays.equals(first, Files.readAllBytes(zip)), "the control: it was replaced");
    }

    @Test
    void a_file_that_something_else_wrote_is_left_alone() throws IOException {
        course.source("Sum", sum("a + b"));
        byte[] other = zip(Map.of("thesis.txt", "years of work"));
        for (byte[] content : List.of(other, "no zip".getBytes(UTF_8), new byte[0])) {
            Files.write(zip, content);
            assertEquals(Exit.WRONG_USE, submit("--no-check"));
            assertEquals(
                    zip + " is there already, and ./workbook submit didn't write it, so it stays as it is. Name another"
                            + " file with --out.\n",
                    err());
            assertArrayEquals(content, Files.readAllBytes(zip));
        }
    }

    @Test
    void a_place_where_nothing_can_be_written_is_told_before_anything_is_checked() throws IOException {
        course.source("Sum", sum("a + b"));
        zip = folder;
        assertEquals(Exit.WRONG_USE, submit());
        assertTrue(err().startsWith(folder + " is a folder: name a file in it"), err());
        zip = folder.resolve("nowhere/answers.zip");
        assertEquals(Exit.WRONG_USE, submit());
        assertTrue(err().startsWith("There is no folder " + folder.resolve("nowhere") + ": make it"), err());
        assertEquals("", out());
    }

    @Test
    void what_cannot_be_written_leaves_the_older_zip_and_nothing_else() throws IOException {
        course.source("Sum", sum("a + b"));
        assertEquals(Exit.PASSED, submit("--no-check"), err());
        byte[] before = Files.readAllBytes(zip);
        course.source("Sum", sum("b + a"));
        Path taken = folder.resolve(".answers.zip." + ProcessHandle.current().pid() + ".half");
        Files.createDirectory(taken);

        assertEquals(Exit.WRONG_USE, submit("--no-check"));

        assertTrue(err().startsWith(zip + " could not be written ("), err());
        assertArrayEquals(before, Files.readAllBytes(zip));
        Files.deleteIfExists(taken);
        assertEquals(List.of("answers.zip", "workbook"), names());
        assertEquals(Exit.PASSED, submit("--no-check"), "the control");
        assertEquals(List.of("answers.zip", "workbook"), names());
    }

    @Test
    void a_file_that_cannot_be_packed_is_named_and_stops_no_other() throws IOException {
        course.source("Sum", sum("a + b")).write("elsewhere.java", "class Guard { }");
        Files.write(
                root.resolve(MAIN + "Product.java"),
                "class Product { } // gr\u00fcn".getBytes(Charset.forName("windows-1252")));
        Files.delete(root.resolve(TESTS + "Guard.java"));
        Files.createSymbolicLink(root.resolve(TESTS + "Guard.java"), root.resolve("elsewhere.java"));
        Files.writeString(root.resolve(MAIN + "Untouched.java"), "/".repeat((2 << 20) + 1));

        assertEquals(Exit.NOT_PASSED, submit("--no-check"));

        assertEquals(List.of(MAIN + "Sum.java", VERDICTS), List.copyOf(packed().keySet()));
        List<String> told = err().lines().toList();
        assertEquals(3, told.size(), err());
        assertTrue(told.get(0).startsWith("Not packed: " + LESSON + "/Product. Product.java is not saved in UTF-8"));
        assertTrue(told.get(1).startsWith("Not packed: " + LESSON + "/Guard. Guard.java is a link to another file."));
        assertTrue(told.get(2).contains("Untouched.java is larger than 2048 kB"), err());
        assertTrue(packed().get(VERDICTS).contains(LESSON + "/Guard: not packed: Guard.java is a link"));
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(root.resolve(MAIN + "Sum.java"));
        assertEquals(Exit.NOT_PASSED, submit("--no-check"));
        assertTrue(err().contains("Sum.java is missing. ./workbook reset Sum brings its starter back."), err());
        assertTrue(err().endsWith("There is nothing else to hand in, so no zip was written.\n"), err());
        assertFalse(Files.exists(zip));
    }

    @Test
    void more_than_the_grader_reads_is_not_packed() throws IOException {
        for (int i = 0; i < 17; i++) {
            course.exercise("Large" + i, "1").source("Large" + i, "/".repeat((2 << 20) - 100));
        }
        assertEquals(Exit.NOT_PASSED, submit("--no-check"));
        assertEquals(17, packed().size(), "sixteen answers, and the verdicts");
        assertTrue(err().contains("With Large16.java, the answers are larger than 32768 kB together"), err());
    }

    @Test
    void only_the_chosen_exercises() throws IOException {
        course.source("Sum", sum("a + b")).source("Product", sum("a * b").replace("Sum", "Product"));
        assertEquals(Exit.PASSED, submit("--no-check", "--lessons", "Product,Untouched"), err());
        assertEquals(List.of(MAIN + "Product.java", VERDICTS), List.copyOf(packed().keySet()));
        assertTrue(out().contains("Still the starter, so not packed: Untouched.\n"), out());
        assertEquals(Exit.WRONG_USE, submit("--lessons", "Nobody"));
        assertTrue(err().startsWith("--lessons Nobody: there is no lesson or exercise Nobody."), err());
        assertEquals(Exit.WRONG_USE, submit("--lessons", ""));
        assertEquals(Exit.WRONG_USE, submit("Sum"), "an exercise belongs behind --lessons");
    }

    @Test
    void where_no_starter_is_known_everything_is_packed_and_that_is_said() throws IOException {
        course.source("Sum", sum("a + b"));
        deleteStarters();
        assertEquals(Exit.PASSED, submit("--no-check"), err());
        assertEquals(5, packed().size());
        assertTrue(out().contains("The starter of 4 of these files isn't known here"), out());
    }

    private void deleteStarters() throws IOException {
        try (var files = Files.walk(root.resolve(".workbook/starters"))) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.delete(each);
            }
        }
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String sum(String result) {
        return "class Sum { static int of(int a, int b) {\n return " + result + ";\n} }\n";
    }

    private int submit(String... arguments) {
        out.reset();
        err.reset();
        var words = new ArrayList<>(List.of("submit", "--out", zip.toString()));
        words.addAll(List.of(arguments));
        var output = new Output(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(new byte[0]),
                TerminalStyle.PLAIN);
        return new Commands(root, output).run(words.toArray(String[]::new));
    }

    /** Name and text of each entry, in the order of the zip. */
    private Map<String, String> packed() throws IOException {
        var all = new LinkedHashMap<String, String>();
        try (var file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : Collections.list(file.entries())) {
                all.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return all;
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var made = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                made.putNextEntry(new ZipEntry(each.getKey()));
                made.write(each.getValue().getBytes(UTF_8));
                made.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Progress progress() {
        return new Progress(root.resolve(".workbook"), complaint -> {});
    }

    private String out() {
        return out.toString(UTF_8).replace("\r\n", "\n");
    }

    private String err() {
        return err.toString(UTF_8).replace("\r\n", "\n");
    }
}
