package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.Verdicts;
import workbook.check.workshop.Stop;
import workbook.cli.watch.Change;
import workbook.course.Course;
import workbook.course.Exercise;

/** The guide follows what the learner saves. */
class SavedFilesTest extends GuideFixture {

    @Test
    void it_follows_the_learner_to_another_file() throws Exception {
        saved(doors().source(), Change.Kind.OTHER);
        passed(doors());
        guide();
        assertEquals(List.of("arrive Relay", "verdict Doors"), told);
    }

    @Test
    void several_files_at_once_are_checked_after_the_one_in_front() throws Exception {
        events.add(new Event.Saved(List.of(
                change(doors().source(), Change.Kind.OTHER),
                change(root.resolve("exercises/src/main/java/lesson02_chat/Third.java"), Change.Kind.OTHER),
                change(relay().source(), Change.Kind.OTHER))));
        var mayEnd = new CountDownLatch(1);
        var waiting = new Checks((exercise, stop) -> judgeAfter(mayEnd, exercise, stop), judged -> {});
        keys("q");
        new Guide(new LearnerActions(course, progress, relay()), new Recorder(), events, waiting).run();
        assertTrue(told.contains("others 1"), told.toString());
        mayEnd.countDown();
        waiting.finish();
        assertEquals("Relay", asked.get(0));
        assertEquals("Doors", asked.get(asked.size() - 1));
    }

    private Verdict judgeAfter(CountDownLatch mayEnd, Exercise exercise, Stop stop) {
        try {
            mayEnd.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return judge(exercise, stop);
    }

    @Test
    void files_that_change_at_once_do_not_lead_away_from_the_one_in_front() throws Exception {
        write(
                "lessons/lesson02_chat/lesson.adoc",
                "= A chat\n\nexercise::Relay[]\nexercise::Doors[]\nexercise::Third[]\n");
        write("lessons/lesson02_chat/Third.adoc", PAGE.formatted("Third"));
        course = Course.load(root);
        Exercise third = course.exercises().get(2);
        events.add(new Event.Saved(
                List.of(change(third.source(), Change.Kind.OTHER), change(doors().source(), Change.Kind.OTHER))));
        passed(doors());
        passed(relay());
        guide();
        assertTrue(told.containsAll(List.of("other PASSED", "verdict Relay")), told.toString());
        assertFalse(told.contains("verdict Doors"), told.toString());
    }

    @Test
    void what_comes_right_behind_several_files_belongs_to_them_and_a_later_save_leads_there() throws Exception {
        long now = System.nanoTime();
        Path relay = relay().source();
        events.add(new Event.Saved(List.of(
                new Change(doors().test(), Change.Kind.OTHER, now), new Change(relay, Change.Kind.OTHER, now))));
        events.add(new Event.Saved(List.of(new Change(doors().source(), Change.Kind.OTHER, now + 20_000_000))));
        passed(doors());
        guide();
        assertFalse(told.contains("verdict Doors"), told.toString());

        long later = now + TimeUnit.SECONDS.toNanos(5);
        events.add(new Event.Saved(List.of(new Change(doors().source(), Change.Kind.OTHER, later))));
        passed(doors());
        guide();
        assertTrue(told.contains("verdict Doors"), told.toString());
    }

    @Test
    void a_file_beside_the_exercise_does_not_hide_the_verdict() throws Exception {
        passed(relay());
        saved(relay().source().resolveSibling("Temporary.java"), Change.Kind.OTHER);
        saved(relay().source().resolveSibling("Temporary.java"), Change.Kind.GONE);
        saved(relay().source().resolveSibling("RelayTemporary.java"), Change.Kind.GONE);
        guide();
        assertEquals(List.of("arrive Relay", "verdict Relay"), told.subList(0, 2));
        assertTrue(told.get(2).startsWith("aside ") && told.get(2).contains("belongs to no exercise"), told.get(2));
        assertEquals("aside ", told.get(3), "and what was said of it is taken back");
        assertEquals(4, told.size(), told.toString());
    }

    @Test
    void a_file_beside_belongs_to_the_exercise_with_the_longest_name_that_it_begins_with() throws IOException {
        write("lessons/lesson02_chat/lesson.adoc", "= A chat\n\nexercise::Relay[]\nexercise::RelayGuard[]\n");
        write("lessons/lesson02_chat/RelayGuard.adoc", PAGE.formatted("RelayGuard"));
        Course both = Course.load(root);
        var actions = new LearnerActions(both, progress, relay());
        Path main = relay().source().getParent();
        Path test = relay().test().getParent();
        for (Path folder : List.of(main, test)) {
            assertEquals("RelayGuard", owner(actions, folder.resolve("RelayGuardWords.java")));
            assertEquals("Relay", owner(actions, folder.resolve("RelayWords.java")));
            assertEquals("nobody", owner(actions, folder.resolve("Relayed.java")));
            assertEquals("nobody", owner(actions, folder.resolve("Relays.java")));
        }
        assertEquals("RelayGuard", owner(actions, main.resolve("RelayGuard.java")));
        assertEquals("RelayGuard", owner(actions, test.resolve("RelayGuardTest.java")));
        assertEquals("nobody", owner(actions, root.resolve("RelayWords.java")));
    }

    private static String owner(LearnerActions actions, Path file) {
        return actions.files().owner(file).map(Exercise::name).orElse("nobody");
    }

    @Test
    void a_renamed_file_is_told_with_the_name_that_is_looked_for() throws Exception {
        Path renamed = relay().source().resolveSibling("Delay.java");
        Files.move(relay().source(), renamed);
        saved(renamed, Change.Kind.OTHER);
        saved(relay().source(), Change.Kind.GONE);
        guide();
        assertTrue(told.get(1).replace('\n', ' ').contains("Was Relay.java renamed?"), told.get(1));
        assertTrue(told.get(2).contains("is gone"), told.get(2));
    }

    @Test
    void a_save_without_a_change_shows_the_verdict_again() throws Exception {
        passed(relay());
        saved(relay().source(), Change.Kind.SAME);
        guide();
        assertEquals(
                List.of(
                        "arrive Relay",
                        "verdict Relay",
                        "news Saved without a change: the verdict is the same.",
                        "verdict Relay"),
                told);
        assertEquals(List.of("Relay"), asked);

        told.clear();
        saved(relay().source(), Change.Kind.OTHER);
        passed(relay());
        guide();
        assertEquals(List.of("arrive Relay", "verdict Relay"), told, "the control");
    }

    @Test
    void a_starter_saved_without_a_change_is_not_said_to_have_the_same_verdict() throws Exception {
        screens = true;
        events.add(new Event.Judged(relay(), Verdicts.leaky()));
        saved(relay().source(), Change.Kind.SAME);
        guide();
        assertEquals(2, told.size(), "the lesson, and no first verdict on a starter: " + told);
        assertEquals("verdict Relay", told.get(1));
    }
}
