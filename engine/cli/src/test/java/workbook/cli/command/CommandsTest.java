package workbook.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import workbook.check.workshop.Seed;
import workbook.course.State;

/** Every command by its command line, in a small course of its own. */
class CommandsTest extends CommandsFixture {

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
}
