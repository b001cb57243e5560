package workbook.cli.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.Verdicts;
import workbook.check.workshop.Stop;
import workbook.cli.progress.Progress;
import workbook.cli.watch.Change;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.screen.Block;
import workbook.screen.Sentences;

/** Events in, what the view was told out; no terminal, no watcher, and a judge of the test's own. */
abstract class GuideFixture {

    @TempDir
    Path root;

    final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    final List<String> told = new ArrayList<>();
    final List<ScreenModel> shown = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    Course course;
    Progress progress;

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

    boolean screens;

    Verdict judge(Exercise exercise, Stop stop) {
        asked.add(exercise.name());
        return Verdicts.passed();
    }

    Guide.End guide() throws InterruptedException {
        keys("\u0003");
        var actions = new LearnerActions(course, progress, relay());
        var silent = new Checks(this::judge, judged -> {});
        Guide.End end = new Guide(actions, new Recorder(), events, silent).run();
        silent.finish();
        return end;
    }

    void keys(String keys) {
        keys.chars().forEach(key -> events.add(new Event.Key(key)));
    }

    void saved(Path file, Change.Kind kind) {
        events.add(new Event.Saved(List.of(change(file, kind))));
    }

    static Change change(Path file, Change.Kind kind) {
        return new Change(file, kind, System.nanoTime());
    }

    void passed(Exercise exercise) {
        events.add(new Event.Judged(exercise, Verdicts.passed()));
    }

    Exercise relay() {
        return course.exercises().get(0);
    }

    Exercise doors() {
        return course.exercises().get(1);
    }

    static List<String> rows(Verdict verdict) {
        return verdict.tests().stream()
                .flatMap(test -> test.rows().stream())
                .flatMap(row -> row.heard().stream())
                .toList();
    }

    Exercise current(Verdict verdict) {
        return course.exercises().stream()
                .filter(exercise -> exercise.id().equals(verdict.exercise()))
                .findFirst()
                .orElseThrow();
    }

    final class Recorder implements View {

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

    Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static final String QUIZ = """
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

    static final String PAGE = """
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
