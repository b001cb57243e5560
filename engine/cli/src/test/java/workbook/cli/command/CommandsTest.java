package workbook.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.workshop.Seed;
import workbook.cli.progress.Progress;
import workbook.course.State;
import workbook.terminal.Output;
import workbook.terminal.OutputLostException;
import workbook.terminal.TerminalStyle;

/** Every command by its command line, in a small course of its own. */
class CommandsTest {

    @TempDir
    Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void a_small_course() throws IOException {
        write("lessons/lesson02_chat/lesson.adoc", "= A chat\n\nexercise::Relay[]\nexercise::Doors[]\n");
        write("lessons/lesson02_chat/Relay.adoc", PAGE.formatted("Relay"));
        write("lessons/lesson02_chat/Doors.adoc", PAGE.formatted("Doors"));
        write("lessons/lesson02_chat/quiz.adoc", QUIZ);
        write("exercises/src/main/java/lesson02_chat/Relay.java", "class Relay {}\n");
        write("solutions/src/main/java/lesson02_chat/Relay.java", "class Relay { int solved; }\n");
    }

    @Test
    void list_says_a_sentence_an_exercise() {
        progress().record("lesson02_chat/Relay", State.DONE);

        assertEquals(0, run("list"));
        assertEquals("""
                lesson02_chat/Relay: done; fix, 5 minutes, 1 point.
                lesson02_chat/Doors: to do; fix, 5 minutes, 1 point.
                1 of 2 done.
                """, out());
    }

    @Test
    void list_as_json_is_a_document_a_line() {
        assertEquals(0, run("list", "--json"));
        assertEquals(
                "{\"v\":2,\"exercise\":\"lesson02_chat/Relay\",\"lesson\":\"lesson02_chat\",\"kind\":\"fix\","
                        + "\"minutes\":5,\"points\":1,\"steps\":1,\"concepts\":[\"C06\"],\"state\":\"todo\","
                        + "\"file\":\"exercises/src/main/java/lesson02_chat/Relay.java\","
                        + "\"page\":\"lessons/lesson02_chat/Relay.adoc\"}",
                out().lines().findFirst().orElse(""));
    }

    @Test
    void an_exercise_in_a_commands_place_says_what_to_type() {
        assertEquals(Exit.WRONG_USE, run("relay"));
        assertTrue(err().contains("./workbook watch Relay guides you through it"), err());
        assertFalse(err().contains("Usage"), err());
    }

    @Test
    void an_unknown_exercise_suggests_the_nearest_names() {
        assertEquals(Exit.WRONG_USE, run("hint", "Rely"));
        assertTrue(err().contains("There is no exercise Rely. The nearest names: lesson02_chat/Relay"), err());
    }

    @Test
    void a_file_that_vanishes_or_cannot_be_used_is_named_without_a_stack_trace() throws IOException {
        Path solution = root.resolve("solutions/src/main/java/lesson02_chat/Relay.java");
        Files.deleteIfExists(solution);
        assertEquals(Exit.WRONG_USE, run("solution", "Relay", "--peek"));
        assertTrue(err().startsWith(solution + " is missing, or vanished while it was read."), err());
        assertFalse(err().contains("    at "), err());
        err.reset();

        assertEquals(Exit.WRONG_USE, CommandFailure.tell(new AccessDeniedException("/x/y"), output("")));
        assertTrue(err().startsWith("/x/y cannot be used (AccessDeniedException)."), err());
    }

    @Test
    void an_unknown_command_is_wrong_use_and_suggests() {
        assertEquals(Exit.WRONG_USE, run("shel"));
        assertTrue(err().contains("shell"), err());
    }

    @Test
    void an_unknown_option_is_wrong_use() {
        assertEquals(Exit.WRONG_USE, run("list", "--loud"));
    }

    @Test
    void every_command_has_help() {
        Stream<String> names = new Commands(root, output("")).line().getSubcommands().keySet().stream();
        names.forEach(name -> {
            assertEquals(0, run(name, "--help"), name);
            assertTrue(out().startsWith("Usage: workbook " + name), out());
        });
    }

    @Test
    void every_command_has_the_version() {
        Stream<String> names = new Commands(root, output("")).line().getSubcommands().keySet().stream();
        names.forEach(name -> {
            assertEquals(0, run(name, "--version"), name);
            assertEquals("workbook 0.1.0\n", out(), name);
        });
        assertEquals(0, run("--version"));
        assertEquals("workbook 0.1.0\n", out());
    }

    @Test
    void plain_help_has_no_colour_and_other_help_has() {
        for (String[] asked : List.of(
                new String[] {"check", "--help"}, new String[] {"help", "check"}, new String[] {"check", "--loud"})) {
            var plain = new ArrayList<>(List.of(asked));
            plain.add("--plain");
            assertFalse(coloured(plain.toArray(String[]::new)), plain.toString());
            assertTrue(coloured(asked), "the control");
        }
    }

    private boolean coloured(String... arguments) {
        out.reset();
        err.reset();
        var terminal = new Output(new PrintStream(out), new PrintStream(err), System.in, new TerminalStyle(true, true));
        new Commands(root, terminal).run(arguments);
        return (out() + err()).contains("\u001b[");
    }

    @Test
    void what_cannot_be_written_is_told_and_no_success() {
        for (String[] asked : List.of(
                new String[] {"list"},
                new String[] {"list", "--json"},
                new String[] {"quiz"},
                new String[] {"hint", "Relay"},
                new String[] {"completion"})) {
            err.reset();
            var full = new Output(new PrintStream(new Full()), new PrintStream(err), System.in, TerminalStyle.PLAIN);
            assertEquals(Exit.WRONG_USE, new Commands(root, full).run(asked), String.join(" ", asked));
            assertTrue(err().startsWith("The output could not be written"), err());
        }
        assertEquals(0, run("list"), "the control");
    }

    @Test
    void a_folder_that_java_cannot_start_from_is_told() {
        String separator = java.io.File.pathSeparator;
        Assumptions.assumeTrue(separator.equals(":"), "a folder cannot have this name here");
        String before = System.getProperty("workbook.root");
        System.setProperty("workbook.root", root.resolve("co:lon").toString());
        try {
            Complaint told = assertThrows(Complaint.class, CommandContext::findRoot);
            assertTrue(told.getMessage().contains("rename or move the folder"), told.getMessage());
            System.setProperty("workbook.root", root.resolve("semi;colon").toString());
            CommandContext.findRoot();
        } finally {
            if (before == null) {
                System.clearProperty("workbook.root");
            } else {
                System.setProperty("workbook.root", before);
            }
        }
    }

    @Test
    void a_seed_is_that_of_the_runs_and_of_the_verdict() {
        long before = Seed.current();
        try {
            assertEquals(Exit.WRONG_USE, run("check", "Nobody", "--seed", "many"));
            assertEquals(before, Seed.current());
            assertEquals(Exit.WRONG_USE, run("check", "Nobody", "--seed", "7"));
            assertEquals(7, Seed.current());
        } finally {
            Seed.use(before);
        }
    }

    @Test
    void help_that_cannot_be_written_is_no_success() {
        var full = new Output(new PrintStream(new Full()), new PrintStream(err), System.in, TerminalStyle.PLAIN);
        assertThrows(OutputLostException.class, () -> new Commands(root, full).run("check", "--help"));
    }

    @Test
    void a_reader_that_has_enough_is_told_nothing() {
        assertEquals(Exit.WRONG_USE, CommandFailure.tell(new OutputLostException("Broken pipe"), output("")));
        assertEquals("", err());
        CommandFailure.tell(new OutputLostException("No space left on device"), output(""));
        assertTrue(err().contains("No space left on device"), err());
    }

    @Test
    void a_failure_that_nothing_explains_is_told_with_its_stack() {
        CommandFailure.tell(new IllegalStateException("surprise"), output(""));
        assertTrue(err().contains("surprise") && err().contains("CommandsTest"), err());
    }

    /** A disk without room. */
    private static final class Full extends OutputStream {
        @Override
        public void write(int one) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @Test
    void a_hint_more_with_every_call() {
        run("hint", "Relay");
        assertTrue(out().contains("Hint 1 of 3") && !out().contains("Hint 2 of 3"), out());
        run("hint", "Relay");
        assertTrue(out().indexOf("Hint 2 of 3") > out().lastIndexOf("Hint 1 of 3"), "the new one is last: " + out());
    }

    @Test
    void reset_keeps_what_was_there_and_says_where() throws IOException {
        write("exercises/starters/main/java/lesson02_chat/Relay.java", "class Relay {}\n");
        Files.writeString(relay(), "class Relay { int mine; }\n");

        assertEquals(0, run("reset", "Relay"));

        assertEquals("class Relay {}\n", Files.readString(relay()));
        String line =
                out().lines().filter(l -> l.contains("kept in")).findFirst().orElse("");
        Path backup = root.resolve(line.replaceAll(".*kept in (.*)\\.$", "$1"));
        assertEquals("class Relay { int mine; }\n", Files.readString(backup));
    }

    @Test
    void a_starter_that_is_missing_resets_nothing() throws IOException {
        assertEquals(Exit.WRONG_USE, run("reset", "Relay"));
        assertEquals("class Relay {}\n", Files.readString(relay()));
        assertTrue(out().contains("exercises/starters/main/java/lesson02_chat/Relay.java is missing"), out());
    }

    @Test
    void the_solution_is_for_who_passed_or_peeks() {
        assertEquals(Exit.NOT_PASSED, run("solution", "Relay"));
        assertFalse(out().contains("solved"), out());
        assertEquals(0, run("solution", "Relay", "--peek"));
        assertTrue(out().contains("-class Relay {}\n+class Relay { int solved; }"), out());
        progress().record("lesson02_chat/Relay", State.DONE);
        assertEquals(0, run("solution", "Relay"));
    }

    @Test
    void a_wrong_option_of_the_quiz_answers_with_its_own_feedback() {
        String wrongThenRight = "b".equals(rightLetter()) ? "a\nb\n" : "b\na\n";
        assertEquals(0, answer(wrongThenRight, "quiz", "02"));
        assertTrue(out().contains("That is wrong. Nobody polls here."), out());
        assertTrue(out().contains("That is right. Right: it is pushed."), out());
        assertTrue(out().contains("0 of 1 right at once."), out());
    }

    @Test
    void a_quiz_that_nobody_answers_ends() {
        assertEquals(0, answer("", "quiz", "chat"));
        assertTrue(out().contains("0 of 1 right at once."), out());
    }

    @Test
    void a_page_that_is_not_rendered_asks_the_launcher_for_it() throws IOException {
        assertEquals(Exit.NEEDS_PAGES, run("read", "Relay"));
        write("engine/site/target/pages/lesson02_chat/Relay.html", "<p>");
        write("engine/site/target/pages/lesson02_chat/Relay.txt", "Relay, rendered\n");
        assertEquals(0, run("read", "Relay"));
        assertEquals("Relay, rendered\n", out());
    }

    @Test
    void an_unknown_page_suggests_the_nearest_pages_of_the_docs_too() throws IOException {
        write("docs/reference/cheatsheet.adoc", "= Cheatsheet\n");
        assertEquals(Exit.WRONG_USE, run("read", "cheatseet"));
        assertTrue(err().startsWith("There is no page cheatseet. The nearest names: cheatsheet, "), err());
        assertEquals(Exit.NEEDS_PAGES, run("read", "cheatsheet"));
    }

    @Test
    void a_folder_without_lessons_is_said_in_a_sentence() throws IOException {
        Path empty = Files.createDirectories(root.resolve("empty"));
        assertEquals(Exit.WRONG_USE, new Commands(empty, output("")).run("list"));
        assertTrue(err().contains("There are no lessons in"), err());
    }

    @Test
    void the_completion_script_knows_every_command() {
        assertEquals(0, run("completion"));
        assertTrue(out().contains("solution") && out().contains("_complete_workbook"), out());
    }

    /** The options are mixed: this looks where the right one went. */
    private String rightLetter() {
        answer("", "quiz", "02");
        return out().lines()
                .filter(line -> line.endsWith(": The server sends it."))
                .map(line -> line.strip().substring(0, 1))
                .findFirst()
                .orElse("");
    }

    private int run(String... arguments) {
        return answer("", arguments);
    }

    private int answer(String typed, String... arguments) {
        out.reset();
        err.reset();
        return new Commands(root, output(typed)).run(arguments);
    }

    private Output output(String typed) {
        return new Output(
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                TerminalStyle.PLAIN);
    }

    private String out() {
        return out.toString(UTF_8).replace("\r\n", "\n");
    }

    private String err() {
        return err.toString(UTF_8);
    }

    private Progress progress() {
        return new Progress(root.resolve(".workbook"), complaint -> {});
    }

    private Path relay() {
        return root.resolve("exercises/src/main/java/lesson02_chat/Relay.java");
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static final String PAGE = """
            = %s
            :kind: fix
            :minutes: 5
            :points: 1
            :concepts: C06

            The task.

            [.hint]
            One.

            [.hint]
            Two.

            [.hint]
            Three.

            == What you saw

            All.
            """;

    private static final String QUIZ = """
            = Quiz: A chat

            [quiz,concept=C01]
            == How does grace learn of it?

            * [x] The server sends it.
            +
            Right: it is pushed.
            * [ ] Her page asks. (M-POLL)
            +
            Nobody polls here.
            """;
}
