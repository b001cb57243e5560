package workbook.cli.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static workbook.cli.command.SubmitTrial.LESSON;
import static workbook.cli.command.SubmitTrial.MAIN;
import static workbook.cli.command.SubmitTrial.TESTS;
import static workbook.cli.command.SubmitTrial.VERDICTS;
import static workbook.cli.command.SubmitTrial.product;
import static workbook.cli.command.SubmitTrial.sum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.course.State;

/** The command as it is typed: what is in the zip, what is said, and the exit code. */
class SubmitCommandTest {

    private static final String HEAD = """
            What the student's own workbook says of these answers, for information only.
            It counts for nothing: the grader judges each answer anew, and doesn't read this file.

            """;

    @TempDir
    Path folder;

    private SubmitTrial trial;

    @BeforeEach
    void a_workbook_as_it_came() {
        trial = new SubmitTrial(folder);
    }

    @Test
    void answers_and_nothing_else_with_their_verdicts() throws IOException {
        trial.course
                .source("Sum", sum("a + b"))
                .source("Product", product("a - b + b - a"))
                .test("Sum", "@Test void one_and_two() { assertEquals(3, Sum.of(1, 2)); } // mine")
                .write(MAIN + "SumHelper.java", "class SumHelper { }")
                .write("solutions/src/main/java/" + LESSON + "/Sum.java", "class Sum { }")
                .write("exercises/src/main/resources/key.pem", "secret");

        assertEquals(Exit.PASSED, trial.submit(), trial.err());

        assertEquals(List.of(MAIN + "Product.java", MAIN + "Sum.java", VERDICTS), trial.names());
        assertEquals(
                Files.readString(trial.root.resolve(MAIN + "Sum.java")),
                trial.packed().get(MAIN + "Sum.java"));
        assertEquals(
                HEAD
                        + LESSON + "/Sum: passed\n"
                        + LESSON + "/Product: not passed, step 2 of 2\n"
                        + LESSON + "/Guard: not begun\n"
                        + LESSON + "/Untouched: not begun\n",
                trial.verdicts());
        assertEquals(
                "Checking 2 answers, one after another.\n"
                        + LESSON + "/Sum: passed.\n"
                        + LESSON + "/Product: not passed, step 2 of 2.\n"
                        + "Still the starter, so not packed: Guard, Untouched.\n"
                        + "Packed: 2 answers, 1 kB, in " + trial.zip + "\n"
                        + "Next: hand in this file where your teacher asks for it. The verdicts in it are for"
                        + " information: each answer is judged anew.\n",
                trial.out());
        assertEquals("", trial.err());
        assertEquals(State.DONE, trial.progress().of(LESSON + "/Sum"), "it is remembered, as after a check");
        assertEquals(State.FAILING, trial.progress().of(LESSON + "/Product"));
    }

    @Test
    void what_does_not_compile_is_handed_in_too() throws IOException {
        trial.course.source("Product", product("a *"));
        assertEquals(Exit.PASSED, trial.submit("--lessons", "Product"), trial.err());
        assertEquals(HEAD + LESSON + "/Product: did not compile\n", trial.verdicts());
    }

    @Test
    void a_test_that_the_learner_writes_is_an_answer() throws IOException {
        trial.course
                .write(TESTS + "Guard.java", "package " + LESSON + ";\nclass Guard {\n int mine;\n}\n")
                .write(TESTS + "GuardTest.java", "package " + LESSON + ";\nclass GuardTest { }\n");
        assertEquals(Exit.PASSED, trial.submit("--no-check"), trial.err());
        assertEquals(List.of(TESTS + "Guard.java", VERDICTS), trial.names());
    }

    @Test
    void without_checks_it_says_so() throws IOException {
        trial.course.source("Sum", sum("a + b"));
        assertEquals(Exit.PASSED, trial.submit("--no-check", "--lessons", "90"), trial.err());
        assertTrue(trial.verdicts().contains(LESSON + "/Sum: not checked\n"), trial.verdicts());
        assertTrue(trial.out().startsWith(LESSON + "/Sum: not checked.\nStill the starter"), trial.out());
        assertEquals(State.TODO, trial.progress().of(LESSON + "/Sum"));
    }

    @Test
    void line_ends_blanks_at_the_end_and_a_first_mark_are_no_answer() throws IOException {
        Path sum = trial.root.resolve(MAIN + "Sum.java");
        String starter = Files.readString(sum);
        Files.writeString(sum, "\uFEFF" + starter.replace("\n", " \t\r\n"));
        assertEquals(Exit.NOT_PASSED, trial.submit());
        assertEquals(
                "There is nothing to hand in: every exercise is still its starter. No zip was written.\n", trial.err());
        assertFalse(Files.exists(trial.zip));

        Files.writeString(sum, starter.replace("return", "return  "));
        assertEquals(Exit.PASSED, trial.submit("--no-check"), "the control");
    }

    @Test
    void the_same_answers_make_the_same_bytes() throws IOException {
        trial.course.source("Sum", sum("a + b")).source("Product", product("a * b"));
        assertEquals(Exit.PASSED, trial.submit(), trial.err());
        byte[] first = Files.readAllBytes(trial.zip);

        Files.setLastModifiedTime(trial.root.resolve(MAIN + "Sum.java"), FileTime.fromMillis(1_000_000_000_000L));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertEquals(Exit.PASSED, trial.submit(), trial.err());
        } finally {
            TimeZone.setDefault(before);
        }
        assertArrayEquals(first, Files.readAllBytes(trial.zip));

        trial.course.source("Sum", sum("b + a"));
        assertEquals(Exit.PASSED, trial.submit("--no-check"), trial.err());
        assertFalse(Arrays.equals(first, Files.readAllBytes(trial.zip)), "the control: it was replaced");
    }

    @Test
    void only_the_chosen_exercises() throws IOException {
        trial.course.source("Sum", sum("a + b")).source("Product", product("a * b"));
        assertEquals(Exit.PASSED, trial.submit("--no-check", "--lessons", "Product,Untouched"), trial.err());
        assertEquals(List.of(MAIN + "Product.java", VERDICTS), trial.names());
        assertTrue(trial.out().contains("Still the starter, so not packed: Untouched.\n"), trial.out());
    }

    @Test
    void a_wrong_command_line_is_told() {
        assertEquals(Exit.WRONG_USE, trial.submit("--lessons", "Nobody"));
        assertTrue(trial.err().startsWith("--lessons Nobody: there is no lesson or exercise Nobody."), trial.err());
        assertEquals(Exit.WRONG_USE, trial.submit("--lessons", ""));
        assertEquals("--lessons is empty. Write 02, 00-04, or 00-02,Names.\n", trial.err());
        assertEquals(Exit.WRONG_USE, trial.submit("Sum"), "an exercise belongs behind --lessons");
    }
}
