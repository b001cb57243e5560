package workbook.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import workbook.course.State;

class LearnerCommandsTest extends CommandsFixture {

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

    /** The options are mixed: this looks where the right one went. */
    private String rightLetter() {
        answer("", "quiz", "02");
        return out().lines()
                .filter(line -> line.endsWith(": The server sends it."))
                .map(line -> line.strip().substring(0, 1))
                .findFirst()
                .orElse("");
    }
}
