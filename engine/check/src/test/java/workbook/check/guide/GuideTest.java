package workbook.check.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;
import workbook.check.progress.Progress;
import workbook.check.progress.State;
import workbook.check.screen.Ink;
import workbook.check.screen.Verdicts;
import workbook.check.verdict.Verdict;
import workbook.check.watch.Change;

/** Events in, what the face was told out; no terminal, no watcher, and a judge of the test's own. */
class GuideTest {

    @TempDir
    Path root;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<String> told = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Course course;
    private Progress progress;

    @BeforeEach
    void a_course_of_two() throws IOException {
        write("lessons/lesson02_chat/lesson.adoc", "= A chat\n\nexercise::Relay[]\nexercise::Doors[]\n");
        for (String name : List.of("Relay", "Doors")) {
            write("lessons/lesson02_chat/" + name + ".adoc", PAGE.formatted(name));
            write("exercises/src/main/java/lesson02_chat/" + name + ".java", "class " + name + " {}\n");
        }
        course = Course.load(root);
        progress = new Progress(root.resolve(".workbook"), told::add);
    }

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
    void it_follows_the_learner_to_another_file() throws Exception {
        saved(doors().source(), Change.Kind.OTHER);
        passed(doors());
        guide();
        assertEquals(List.of("arrive Relay", "verdict Doors"), told);
    }

    @Test
    void a_verdict_on_another_exercise_is_not_shown() throws Exception {
        passed(doors());
        guide();
        assertEquals(List.of("arrive Relay"), told);
        assertEquals(State.DONE, progress.of(doors().id()));
    }

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
        assertEquals(List.of("arrive Relay", "verdict Relay", "verdict Relay"), told);
        assertEquals(List.of("Relay"), asked);
    }

    @Test
    void the_solution_is_kept_until_a_pass() throws Exception {
        keys("s");
        guide();
        assertTrue(told.get(1).contains("--peek"), told.get(1));
        assertFalse(told.get(1).contains("solved"), told.get(1));
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
    private Verdict judgeWhileSaving(Exercise exercise) {
        try {
            if (exercise.equals(relay())) {
                Files.writeString(exercise.source(), "class Relay { int meanwhile; }\n");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return judge(exercise);
    }

    private Verdict judge(Exercise exercise) {
        asked.add(exercise.name());
        return Verdicts.passed();
    }

    private void guide() throws InterruptedException {
        keys("\u0003");
        var room = new Room(course, progress, Ink.PLAIN, relay());
        var silent = new Checks(this::judge, judged -> {});
        new Guide(room, new Recorder(), events, silent).run();
        silent.finish();
    }

    private void keys(String keys) {
        keys.chars().forEach(key -> events.add(new Event.Key(key)));
    }

    private void saved(Path file, Change.Kind kind) {
        events.add(new Event.Saved(new Change(file, kind, System.nanoTime())));
    }

    private void passed(Exercise exercise) {
        events.add(new Event.Judged(exercise, Verdicts.passed()));
    }

    private Exercise relay() {
        return course.exercises().get(0);
    }

    private Exercise doors() {
        return course.exercises().get(1);
    }

    private final class Recorder implements Face {

        @Override
        public void arrive(Exercise exercise) {
            told.add("arrive " + exercise.name());
        }

        @Override
        public void verdict(Exercise exercise, Verdict verdict) {
            told.add("verdict " + exercise.name());
        }

        @Override
        public void tell(List<String> lines) {
            told.add(String.join("\n", lines));
        }

        @Override
        public void task(Exercise exercise) {
            told.add("task " + exercise.name());
        }
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
            """;
}
