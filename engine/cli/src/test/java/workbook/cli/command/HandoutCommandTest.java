package workbook.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.course.TestCourse;
import workbook.terminal.Output;
import workbook.terminal.TerminalStyle;

/** What is said about a handout that cannot be made, and what the handout itself cannot do. */
class HandoutCommandTest {

    private static final String SUM = "class Sum { static int of(int a, int b) { return 0; } }\n";

    @TempDir
    Path folder;

    private Path root;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void a_small_workbook() {
        root = folder.resolve("workbook");
        new TestCourse(root)
                .exercise("Sum", "1")
                .source("Sum", SUM)
                .test("Sum", "@Test void adds() { assertEquals(3, Sum.of(1, 2)); }")
                .solution("Sum", SUM.replace("0", "a + b"));
    }

    @Test
    void a_zip_that_can_be_written_asks_for_the_renderer() {
        assertEquals(Exit.NEEDS_PAGES, run("handout", "--out", path("a.zip")), this::err);
        assertEquals("", err());
        assertFalse(Files.exists(folder.resolve("a.zip")));
    }

    @Test
    void an_unknown_lesson_is_told() {
        assertEquals(Exit.WRONG_USE, run("handout", "--lessons", "98", "--out", path("a.zip")));
        assertTrue(err().startsWith("--lessons 98: there is no lesson 98. There are "), err());
    }

    @Test
    void a_folder_is_no_zip() throws IOException {
        Files.createDirectory(folder.resolve("here"));
        assertEquals(Exit.WRONG_USE, run("handout", "--out", path("here")));
        assertTrue(err().contains("here is a folder: name a file in it, such as "), err());

        assertEquals(Exit.WRONG_USE, run("handout", "--out", path("nowhere/a.zip")));
        assertTrue(err().contains("There is no folder "), err());
    }

    @Test
    void a_file_of_others_stays_unless_it_is_forced() throws IOException {
        Files.writeString(folder.resolve("a.zip"), "mine");
        assertEquals(Exit.WRONG_USE, run("handout", "--out", path("a.zip")));
        assertTrue(err().contains("is there already, and ./workbook handout didn't write it"), err());
        assertEquals(Exit.NEEDS_PAGES, run("handout", "--force", "--out", path("a.zip")));

        zip("a.zip", "release 0.1.0 abc\n");
        assertEquals(Exit.WRONG_USE, run("handout", "--out", path("a.zip")), "that of a release");
        zip("a.zip", "students' edition of lessons 00 abc\n");
        assertEquals(Exit.NEEDS_PAGES, run("handout", "--out", path("a.zip")), "one of its own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "solution Sum --peek|it has no solutions, so solution needs the teacher's.",
                "check Sum --solutions|it has no solutions, so check --solutions needs the teacher's.",
                "verify|it has no solutions and no mistakes, so verify needs the teacher's.",
                "verify --mutants Sum|it has no solutions and no mistakes, so verify needs the teacher's.",
                "new exercise lesson99_trial/More|it has no solutions and no mistakes, so new needs the teacher's.",
                "sheet a.md|it has no rubrics, so sheet needs the teacher's.",
                "grade a --out b|it has no grader, so grade needs the teacher's.",
                "worker --queue a|it has no grader, so worker needs the teacher's.",
                "handout --out a.zip|it has no solutions to leave out, so handout needs the teacher's."
            })
    void what_the_students_edition_lacks_is_said_in_a_sentence(String typed, String told) throws IOException {
        Files.writeString(root.resolve("release.txt"), "students' edition of lessons 00 abc\n");
        assertEquals(Exit.WRONG_USE, run(typed.split(" ", -1)));
        assertEquals("This is the students' edition of the workbook: " + told + "\n", err());
    }

    @Test
    void a_release_says_where_a_handout_is_made() throws IOException {
        Files.writeString(root.resolve("release.txt"), "release 0.1.0 abc\n");
        assertEquals(Exit.WRONG_USE, run("handout", "--out", path("a.zip")));
        assertTrue(err().startsWith("A release has no renderer"), err());
    }

    private void zip(String name, String list) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            zip.putNextEntry(new ZipEntry("socketio-workbook/release.txt"));
            zip.write(list.getBytes(UTF_8));
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        var output = new Output(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(new byte[0]),
                TerminalStyle.PLAIN);
        return new Commands(root, output).run(arguments);
    }

    private String err() {
        return err.toString(UTF_8).replace("\r\n", "\n");
    }
}
