package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.Verdicts;
import workbook.check.workshop.Stop;
import workbook.cli.watch.Change;
import workbook.course.Exercise;
import workbook.course.State;
import workbook.screen.Block;
import workbook.screen.Sentences;

/** What happens comes to the guide, and is told. */
class GuideTest extends GuideFixture {

    @Test
    void it_stays_with_an_exercise_that_passed_until_the_learner_goes_on() throws Exception {
        passed(relay());
        guide();
        assertEquals(List.of("arrive Relay", "verdict Relay"), told);
        assertEquals(State.DONE, progress.of(relay().id()));

        told.clear();
        keys("n");
        guide();
        assertEquals(List.of("arrive Relay", "arrive Doors"), told);
    }

    @Test
    void a_cause_that_is_found_later_takes_the_place_of_the_verdict() throws Exception {
        events.add(new Event.Judged(relay(), Verdicts.leaky()));
        events.add(new Event.Proven(relay(), Verdicts.wordy()));
        guide();
        assertEquals(List.of("arrive Relay", "verdict Relay", "verdict Relay"), told);
        assertEquals(Verdicts.wordy(), shown.get(shown.size() - 1).verdict());
    }

    @Test
    void a_cause_that_is_found_later_hides_no_hint_and_no_other_exercise() throws Exception {
        screens = true;
        events.add(new Event.Judged(relay(), Verdicts.leaky()));
        keys("th");
        events.add(new Event.Proven(relay(), Verdicts.wordy()));
        events.add(new Event.Proven(doors(), Verdicts.wordy()));
        guide();
        assertTrue(shown.stream().noneMatch(screen -> Verdicts.wordy().equals(screen.verdict())), told.toString());
    }

    @Test
    void a_verdict_on_another_exercise_is_not_shown() throws Exception {
        passed(doors());
        guide();
        assertEquals(List.of("arrive Relay", "other PASSED"), told);
        assertEquals(State.DONE, progress.of(doors().id()));
    }

    @Test
    void a_thread_that_broke_ends_the_guide_with_what_it_threw() {
        events.add(new Event.Broke(new NoClassDefFoundError("workbook/Gone")));
        assertThrows(NoClassDefFoundError.class, this::guide);
    }

    @Test
    void a_workbook_that_was_built_again_ends_the_guide() throws Exception {
        events.add(new Event.Rebuilt());
        assertEquals(Guide.End.REBUILT, guide());
        assertEquals(Guide.End.QUIT, guide(), "the control");
    }

    @Test
    void what_was_said_of_progress_stands_beside_the_verdict() throws Exception {
        events.add(new Event.Told("It cannot be kept."));
        guide();
        assertEquals(List.of("arrive Relay", "aside It cannot be kept."), told);
    }

    @Test
    void a_verdict_on_text_that_changed_meanwhile_is_dropped() throws Exception {
        var judged = new LinkedBlockingQueue<Event>();
        try (Checks checks = new Checks(this::judgeWhileSaving, judged::add)) {
            checks.ask(relay(), System.nanoTime());
            checks.ask(doors(), System.nanoTime());
            assertEquals("Doors", ((Event.Judged) judged.take()).exercise().name());
        }
        assertEquals(List.of("Relay", "Doors"), asked);
    }

    /** Somebody saves Relay during its check. */
    private Verdict judgeWhileSaving(Exercise exercise, Stop stop) {
        try {
            if (exercise.equals(relay())) {
                Files.writeString(exercise.source(), "class Relay { int meanwhile; }\n");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return judge(exercise, stop);
    }

    @Test
    void a_lesson_begins_with_its_page_and_then_with_its_task() throws Exception {
        write("lessons/lesson02_chat/quiz.adoc", QUIZ);
        write("lessons/lesson02_chat/questions.adoc", "= Reading questions\n\n. Who reads?\n");
        keys("pn");
        guide();
        ScreenModel begin = shown.get(0);
        assertEquals(new Block.Heading("A chat"), begin.body().get(0));
        String text = String.join("\n", Sentences.lines(begin.body()));
        assertTrue(text.contains("Read the lesson: p shows it here"), text);
        assertTrue(text.contains("2 exercises, a quiz, reading questions"), text);
        assertTrue(told.get(1).contains("A chat\n\nExercise: Relay"), "the lesson's page: " + told.get(1));
        assertEquals("arrive Relay", told.get(2));

        progress.record(relay().id(), State.FAILING);
        shown.clear();
        guide();
        assertFalse(
                shown.get(0).body().get(0) instanceof Block.Heading, "a lesson that was begun does not begin again");
    }

    @Test
    void a_lesson_ends_with_its_quiz_and_its_reading_questions() throws Exception {
        write("lessons/lesson02_chat/quiz.adoc", QUIZ);
        write("lessons/lesson02_chat/questions.adoc", "= Reading questions\n\n. Who reads?\n");
        passed(relay());
        guide();
        String first = String.join("\n", Sentences.lines(shown.get(1).body()));
        assertTrue(first.contains("n goes on to Doors") && !first.contains("z begins"), first);

        saved(doors().source(), Change.Kind.OTHER);
        passed(doors());
        keys("dn");
        shown.clear();
        guide();
        String last = String.join("\n", Sentences.lines(shown.get(1).body()));
        assertTrue(last.contains("All exercises of lesson02_chat are done."), last);
        assertTrue(last.contains("z begins the quiz") && last.contains("d shows the reading questions"), last);
        assertTrue(told.get(told.size() - 2).contains("- Who reads?"), told.toString());
        String done = told.get(told.size() - 1);
        assertTrue(done.startsWith("All exercises are done."), done);
        assertTrue(done.contains("./workbook quiz lesson02_chat"), done);
        assertTrue(done.contains("./workbook read lesson02_chat/questions"), done);
        assertTrue(done.contains("./workbook read cheatsheet"), done);
    }
}
