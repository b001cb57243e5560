package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Verdicts;
import workbook.cli.guide.ScreenModel.Action;
import workbook.course.Course;
import workbook.course.State;

/** Each key does what it says. */
class KeyCommandsTest extends GuideFixture {

    @Test
    void hints_come_one_by_one() throws Exception {
        keys("hh");
        guide();
        assertTrue(told.get(1).contains("One.") && !told.get(1).contains("Two."), told.get(1));
        assertTrue(told.get(2).contains("Two."), told.get(2));
    }

    @Test
    void reset_asks_before() throws Exception {
        keys("rx");
        guide();
        assertTrue(told.get(1).contains("y resets"), told.get(1));
        assertEquals("Nothing was reset.", told.get(2));
    }

    @Test
    void w_shows_what_happened_where_it_is_withheld() throws Exception {
        keys("w");
        guide();
        assertEquals("Nothing is hidden here: nothing is predicted in this exercise.", told.get(1));

        told.clear();
        write("lessons/lesson02_chat/Relay.adoc", PAGE.formatted("Relay").replace("kind: fix", "kind: predict"));
        course = Course.load(root);
        events.add(new Event.Judged(relay(), Verdicts.mispredicted()));
        keys("w");
        guide();
        assertEquals(List.of("verdict Relay []", "verdict Relay [said \"hi\"]"), told.subList(1, 3));
    }

    @Test
    void the_solution_is_kept_until_a_pass() throws Exception {
        keys("s");
        guide();
        assertTrue(told.get(1).contains("--peek"), told.get(1));
        assertFalse(told.get(1).contains("solved"), told.get(1));
    }

    @Test
    void a_quiz_takes_only_its_letters_for_answers_and_is_remembered() throws Exception {
        write("lessons/lesson02_chat/quiz.adoc", QUIZ);
        keys("zhq");
        guide();
        assertEquals("aside h is no answer here: a to b answer, - skips the question, q leaves the quiz.", told.get(2));
        assertEquals(
                List.of("a to b", "-", "q"),
                shown.get(1).actions().stream().map(Action::key).toList(),
                "one list of keys");
        assertTrue(progress.quizzes().isEmpty(), "it was left");

        keys("zab");
        guide();
        assertTrue(told.stream().anyMatch(text -> text.contains("The quiz is done")), told.toString());
        assertEquals(1, progress.quizzes().size());
        assertTrue(progress.states().isEmpty(), "a quiz is no exercise");
    }

    @Test
    void q_leaves_what_was_read_before_it_quits() throws Exception {
        screens = true;
        progress.record(relay().id(), State.FAILING);
        for (String key : List.of("h", "p", "l", "s", "d")) {
            shown.clear();
            passed(relay());
            keys(key + "q");
            guide();
            assertEquals("q back", lastAction(shown.get(2)), key);
            assertTrue(shown.get(3).verdict() != null, key + " leads back to the verdict");
            assertEquals("q quit", lastAction(shown.get(3)), key);
        }
        screens = false;
        shown.clear();
        keys("hq");
        guide();
        assertEquals("q quit", lastAction(shown.get(shown.size() - 1)), "nothing can be gone back to in plain text");
    }

    private static String lastAction(ScreenModel screen) {
        Action last = screen.actions().get(screen.actions().size() - 1);
        return last.key() + " " + last.name();
    }

    @Test
    void each_key_is_in_the_reference() throws Exception {
        progress.record(relay().id(), State.FAILING);
        keys("z");
        guide();
        String reference = Files.readString(Path.of("../../docs/reference/keys.adoc"));
        List<Action> actions = shown.get(0).actions();
        assertTrue(actions.size() > 10, actions.toString());
        for (Action action : actions) {
            String line = "`" + action.key() + "` " + action.name() + ":: " + action.text() + "\n";
            assertTrue(reference.contains(line), line);
        }
    }
}
