package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.Verdicts;
import workbook.check.workshop.Stop;
import workbook.cli.guide.ScreenModel.Action;
import workbook.cli.progress.Progress;
import workbook.cli.watch.Change;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.State;
import workbook.screen.Block;
import workbook.screen.Sentences;

/** Events in, what the view was told out; no terminal, no watcher, and a judge of the test's own. */
class GuideTest {

    @TempDir
    Path root;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final List<String> told = new ArrayList<>();
    private final List<ScreenModel> shown = new ArrayList<>();
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
        assertEquals(List.of("arrive Relay", "other PASSED"), told);
        assertEquals(State.DONE, progress.of(doors().id()));
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
    void a_starter_saved_without_a_change_is_not_said_to_have_the_same_verdict() throws Exception {
        screens = true;
        events.add(new Event.Judged(relay(), Verdicts.leaky()));
        saved(relay().source(), Change.Kind.SAME);
        guide();
        assertEquals(2, told.size(), "the lesson, and no first verdict on a starter: " + told);
        assertEquals("verdict Relay", told.get(1));
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

    private boolean screens;

    private Verdict judge(Exercise exercise, Stop stop) {
        asked.add(exercise.name());
        return Verdicts.passed();
    }

    private Guide.End guide() throws InterruptedException {
        keys("\u0003");
        var actions = new LearnerActions(course, progress, relay());
        var silent = new Checks(this::judge, judged -> {});
        Guide.End end = new Guide(actions, new Recorder(), events, silent).run();
        silent.finish();
        return end;
    }

    private void keys(String keys) {
        keys.chars().forEach(key -> events.add(new Event.Key(key)));
    }

    private void saved(Path file, Change.Kind kind) {
        events.add(new Event.Saved(List.of(change(file, kind))));
    }

    private static Change change(Path file, Change.Kind kind) {
        return new Change(file, kind, System.nanoTime());
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

    private static List<String> rows(Verdict verdict) {
        return verdict.tests().stream()
                .flatMap(test -> test.rows().stream())
                .flatMap(row -> row.heard().stream())
                .toList();
    }

    private Exercise current(Verdict verdict) {
        return course.exercises().stream()
                .filter(exercise -> exercise.id().equals(verdict.exercise()))
                .findFirst()
                .orElseThrow();
    }

    private final class Recorder implements View {

        private List<Block> news = List.of();
        private int others;

        @Override
        public boolean showsFirst() {
            return !screens;
        }

        @Override
        public void show(ScreenModel screen) {
            shown.add(screen);
            news = screen.news();
            if (!news.isEmpty()) {
                told.add("news " + text(news));
            }
            String name = screen.exercise().replaceFirst(".*/", "");
            boolean task = screen.body().stream()
                    .anyMatch(block -> block instanceof Block.Facts facts
                            && facts.facts().get(0).label().equals("edit"));
            Verdict verdict = screen.verdict();
            boolean predicts = verdict != null && current(verdict).kind().equals("predict");
            String judged = "verdict " + name + (predicts ? " " + rows(verdict) : "");
            told.add(verdict != null ? judged : task ? "arrive " + name : text(screen.body()));
        }

        @Override
        public void beside(ScreenModel screen) {
            if (!screen.news().equals(news)) {
                news = screen.news();
                told.add("aside " + text(news));
            }
            if (screen.others() > 0 && screen.others() != others) {
                told.add("others " + screen.others());
            }
            others = screen.others();
        }

        @Override
        public void other(Verdict verdict) {
            told.add("other " + verdict.status());
        }

        private static String text(List<Block> blocks) {
            return String.join("\n", Sentences.lines(blocks));
        }
    }

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

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
