package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.Verdicts;
import workbook.cli.progress.Progress;
import workbook.cli.watch.Change;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.screen.Block;

/** The guide on a terminal of any size, and what it shows there. */
abstract class TerminalViewFixture {

    static final Path GOLDEN = Path.of("src/test/java/workbook/cli/guide/golden");

    @TempDir
    Path root;

    Course course;

    @BeforeEach
    void a_course() throws IOException {
        write(
                "lessons/lesson02_chat/lesson.adoc",
                "= Lesson 02: A chat server\n:minutes: 90\n\nexercise::Relay[]\nexercise::Doors[]\n");
        for (String name : List.of("Relay", "Doors")) {
            write("lessons/lesson02_chat/" + name + ".adoc", PAGE.formatted(name));
            write("exercises/src/main/java/lesson02_chat/" + name + ".java", SOURCE.formatted(name));
        }
        write("lessons/lesson02_chat/quiz.adoc", QUIZ);
        write("lessons/lesson02_chat/questions.adoc", "= Reading questions\n\n. Who reads?\n");
        course = Course.load(root);
    }

    /** The screen that such keys lead to, after these events. */
    ScreenModel last(String keys, Event... first) throws InterruptedException {
        var events = new LinkedBlockingQueue<Event>(List.of(first));
        (keys + "\u0003").chars().forEach(key -> events.add(new Event.Key(key)));
        var shown = new ArrayList<ScreenModel>();
        var checks = new Checks((exercise, stop) -> Verdicts.passed(), event -> {});
        new Guide(new LearnerActions(course, progress(), relay()), new Recorder(shown), events, checks).run();
        checks.close();
        return shown.get(shown.size() - 1);
    }

    ScreenModel verdict(Verdict verdict) {
        try {
            return last(
                    "",
                    new Event.Saved(List.of(new Change(relay().source(), Change.Kind.OTHER, System.nanoTime()))),
                    new Event.Judged(relay(), verdict));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static ScreenModel screen(List<Block> body) {
        return new ScreenModel(
                "lesson02_chat/Relay",
                1,
                2,
                List.of(),
                0,
                body,
                List.of(new ScreenModel.Action("q", "quit", "Quits.")),
                null);
    }

    Exercise relay() {
        return course.exercises().get(0);
    }

    Progress progress() {
        return new Progress(root.resolve(".workbook"), complaint -> {});
    }

    /** Compares with the picture of that name; {@code -Dgolden=write} makes it. */
    static void golden(String name, List<String> rows) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        String picture =
                String.join("\n", rows.stream().map(String::stripTrailing).toList()) + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, picture);
        }
        assertEquals(Files.readString(file).replace("\r\n", "\n"), picture, name);
    }

    static final class Canvas implements TerminalView.Canvas {

        final int columns;
        int high;
        List<String> rows = List.of();

        Canvas(int columns, int high) {
            this.columns = columns;
            this.high = high;
        }

        @Override
        public int columns() {
            return columns;
        }

        @Override
        public int rows() {
            return high;
        }

        @Override
        public void draw(List<String> lines) {
            rows = lines;
        }
    }

    /** A view on a terminal that keeps what it is to show. */
    record Recorder(List<ScreenModel> shown) implements View {

        @Override
        public void show(ScreenModel screen) {
            shown.add(screen);
        }

        @Override
        public void beside(ScreenModel screen) {}

        @Override
        public boolean showsFirst() {
            return false;
        }
    }

    Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    static final String SOURCE = """
            final class %s {
                static void configure() {
                    // TODO 1: build the relay from these lines, here, below the last of them. Seven belong in it,
                    // and three do not.
                    // int line = 0;
                }
            }
            """;

    static final String PAGE = """
            = %s
            :kind: fix
            :minutes: 5
            :points: 1
            :concepts: C06

            A chat server is a relay: somebody says a line, the server passes it on.
            This one also numbers the lines, so that people can refer to them.

            What goes in::
            A client emits `say` with a text.

            What must come out::
            Everybody who is connected, the speaker included, hears `said` with one text: the number of the line, a full stop, a blank, and the text, such as `1. hi`.

            * The lines are numbered 1, 2, 3 in the order in which they come, whoever says them, and from whichever table.
            * The speaker's `say` is acknowledged with the number.

            ----
            ada.emits("say", "hi");
            assertThat(grace).heard("said", "1. hi");
            ----

            [.hint]
            One.

            [.hint]
            Two.

            [.hint]
            Three.
            """;

    static final String QUIZ = """
            = Quiz: A chat

            [quiz,concept=C01]
            == In a handler, `chat.getBroadcastOperations().sendEvent("said", text)` is called. Who hears it?

            * [x] Everybody who is connected to the chat at that moment, the speaker included.
            +
            Right: it is pushed.
            * [ ] Only the speaker. (M-POLL)
            +
            Nobody polls here.
            """;
}
