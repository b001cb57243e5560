package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.check.verdict.Verdict;
import workbook.check.verdict.Verdicts;
import workbook.cli.progress.Progress;
import workbook.cli.watch.Change;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.State;
import workbook.screen.Block;
import workbook.screen.Layout;
import workbook.terminal.TerminalStyle;
import workbook.terminal.Text;

/** What a learner sees in terminals of four sizes; the pictures are in {@code golden}. */
class TerminalViewTest {

    private static final Path GOLDEN = Path.of("src/test/java/workbook/cli/guide/golden");

    @TempDir
    Path root;

    private Course course;

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

    @ParameterizedTest
    @CsvSource({"60,15", "80,24", "100,40", "200,60"})
    void each_state_is_as_it_was_agreed_and_all_of_it_can_be_reached(int columns, int rows) throws Exception {
        for (Map.Entry<String, ScreenModel> state : states().entrySet()) {
            var canvas = new Canvas(columns, rows);
            var view = new TerminalView(canvas, new TerminalStyle(false, true));
            view.show(state.getValue());
            golden(state.getKey() + "-" + columns + "x" + rows, canvas.rows);
            assertFits(state.getKey(), canvas);
            assertReached(state.getKey(), state.getValue(), canvas, view);
        }
    }

    /** By the arrow from the top to the bottom: each line of the body was on the screen, in its order. */
    private static void assertReached(String name, ScreenModel screen, Canvas canvas, TerminalView view) {
        if (screen.body().stream().anyMatch(Block.Packets.class::isInstance)) {
            view.takes('f');
            view.takes(Keys.TOP);
        }
        var all = new ArrayList<Block>(screen.news());
        all.addAll(screen.body());
        List<String> wanted = Layout.lines(all, canvas.columns, new TerminalStyle(false, true), Layout.Detail.ALL);
        assertEquals(List.of(), lost(wanted, canvas, view), name);
        assertFits(name, canvas);
    }

    private static List<String> lost(List<String> wanted, Canvas canvas, TerminalView view) {
        var lost = new ArrayList<String>();
        for (String line : wanted) {
            for (int i = 0; i < wanted.size() && !canvas.rows.contains(line); i++) {
                view.takes(Keys.DOWN);
            }
            if (!canvas.rows.contains(line)) {
                lost.add(line);
                view.takes(Keys.TOP);
            }
        }
        return lost;
    }

    @Test
    void a_line_that_is_lost_or_too_long_is_noticed() {
        var canvas = new Canvas(60, 15);
        var view = new TerminalView(canvas, new TerminalStyle(false, true));
        view.show(screen(List.of(new Block.Prose("a line\n".repeat(40)))));
        assertEquals(List.of("another line"), lost(List.of("a line", "another line"), canvas, view));
        canvas.rows = List.of("x".repeat(61));
        assertTrue(tooLong(canvas).size() == 1, "a row of 61 columns");
    }

    private static void assertFits(String name, Canvas canvas) {
        assertTrue(canvas.rows.size() <= canvas.high, name + " has " + canvas.rows.size() + " rows");
        assertEquals(List.of(), tooLong(canvas), name);
    }

    private static List<String> tooLong(Canvas canvas) {
        return canvas.rows.stream()
                .filter(row -> Text.columns(row) > canvas.columns)
                .toList();
    }

    @Test
    void cause_and_next_step_are_seen_first_in_the_smallest_terminal() {
        var canvas = new Canvas(60, 15);
        new TerminalView(canvas, new TerminalStyle(false, true)).show(verdict(Verdicts.leaky()));
        String seen = String.join("\n", canvas.rows);
        assertTrue(seen.contains("not passed") && seen.contains("one of them.") && seen.contains("next  "), seen);
    }

    @Test
    void keys_move_what_is_between_and_nothing_else() {
        var canvas = new Canvas(80, 24);
        var view = new TerminalView(canvas, new TerminalStyle(false, true));
        var lines = new StringBuilder();
        for (int i = 1; i <= 100; i++) {
            lines.append("line ").append(i).append('\n');
        }
        view.show(screen(List.of(new Block.Prose(lines.toString().strip()))));
        assertEquals("line 1", canvas.rows.get(1));
        for (Map.Entry<Integer, String> key : Map.of(
                        Keys.DOWN, "line 2", Keys.PAGE_DOWN, "line 21", (int) ' ', "line 21", Keys.BOTTOM, "line 80")
                .entrySet()) {
            view.takes(Keys.TOP);
            assertTrue(view.takes(key.getKey()));
            assertEquals(key.getValue(), canvas.rows.get(1));
            assertTrue(canvas.rows.get(0).startsWith("lesson02_chat/Relay"));
        }
        view.takes(Keys.BOTTOM);
        view.takes(Keys.PAGE_UP);
        view.takes(Keys.UP);
        assertEquals("line 59", canvas.rows.get(1));
        assertFalse(view.takes('h'), "a command is none of the view's");

        canvas.high = 60; // the window was made larger at the end of the text
        view.takes(Keys.BOTTOM);
        canvas.high = 200;
        view.redraw();
        assertEquals("line 1", canvas.rows.get(1));
    }

    @Test
    void packets_are_opened_and_folded_with_one_key() {
        var canvas = new Canvas(80, 24);
        var view = new TerminalView(canvas, new TerminalStyle(false, true));
        view.show(verdict(Verdicts.leaky()));
        assertFalse(String.join("\n", canvas.rows).contains("42["));
        view.takes(Keys.BOTTOM); // wherever one is
        view.takes('f');
        assertTrue(String.join("\n", canvas.rows).contains("42[\"said\",\"hi\"]"), String.join("\n", canvas.rows));
        view.takes('f');
        assertFalse(String.join("\n", canvas.rows).contains("42["));
        view.show(screen(Block.prose("no packets")));
        assertFalse(view.takes('f'));
    }

    @Test
    void all_keys_are_behind_the_question_mark() {
        var canvas = new Canvas(60, 40);
        var view = new TerminalView(canvas, new TerminalStyle(false, true));
        ScreenModel screen = verdict(Verdicts.leaky());
        view.show(screen);
        view.takes('?');
        String seen = String.join("\n", canvas.rows);
        screen.actions().forEach(action -> assertTrue(seen.contains("\n" + action.key() + " "), action + seen));
    }

    @Test
    void what_stands_beside_a_verdict_does_not_hide_it_and_can_go_again() {
        var canvas = new Canvas(80, 24);
        var view = new TerminalView(canvas, new TerminalStyle(false, true));
        ScreenModel screen = screen(Block.prose("the verdict"));
        view.show(screen);
        view.beside(screen.beside(Block.prose("Tmp.java belongs to no exercise."), 16));
        String both = String.join("\n", canvas.rows);
        assertTrue(both.contains("Tmp.java belongs to no exercise."), both);
        assertTrue(both.contains("checking 16 other exercises that changed ...\n\nthe verdict"), both);
        view.beside(screen.beside(List.of(), 0));
        assertEquals("the verdict", canvas.rows.get(1));
    }

    private Map<String, ScreenModel> states() throws Exception {
        var states = new LinkedHashMap<String, ScreenModel>();
        states.put("begins", last(""));
        states.put("task", last("n"));
        states.put("failing", verdict(Verdicts.wordy()));
        states.put("compile", verdict(Verdicts.syntaxError()));
        states.put("hint", last("h"));
        states.put("quiz", last("z"));
        var passed = new Event.Judged(relay(), Verdicts.passed());
        states.put("passing", last("", passed));
        states.put(
                "unchanged",
                last(
                        "",
                        passed,
                        new Event.Saved(List.of(new Change(relay().source(), Change.Kind.SAME, System.nanoTime())))));
        progress().record("lesson02_chat/Doors", State.DONE);
        states.put("ends", last("", passed));
        states.put("all-done", last("n", passed));
        return states;
    }

    /** The screen that such keys lead to, after these events. */
    private ScreenModel last(String keys, Event... first) throws InterruptedException {
        var events = new LinkedBlockingQueue<Event>(List.of(first));
        (keys + "\u0003").chars().forEach(key -> events.add(new Event.Key(key)));
        var shown = new ArrayList<ScreenModel>();
        var checks = new Checks((exercise, stop) -> Verdicts.passed(), event -> {});
        new Guide(new LearnerActions(course, progress(), relay()), new Recorder(shown), events, checks).run();
        checks.close();
        return shown.get(shown.size() - 1);
    }

    private ScreenModel verdict(Verdict verdict) {
        try {
            return last(
                    "",
                    new Event.Saved(List.of(new Change(relay().source(), Change.Kind.OTHER, System.nanoTime()))),
                    new Event.Judged(relay(), verdict));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScreenModel screen(List<Block> body) {
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

    private Exercise relay() {
        return course.exercises().get(0);
    }

    private Progress progress() {
        return new Progress(root.resolve(".workbook"), complaint -> {});
    }

    /** Compares with the picture of that name; {@code -Dgolden=write} makes it. */
    private static void golden(String name, List<String> rows) throws IOException {
        Path file = GOLDEN.resolve(name + ".txt");
        String picture =
                String.join("\n", rows.stream().map(String::stripTrailing).toList()) + "\n";
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, picture);
        }
        assertEquals(Files.readString(file).replace("\r\n", "\n"), picture, name);
    }

    private static final class Canvas implements TerminalView.Canvas {

        private final int columns;
        private int high;
        private List<String> rows = List.of();

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
    private record Recorder(List<ScreenModel> shown) implements View {

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

    private Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static final String SOURCE = """
            final class %s {
                static void configure() {
                    // TODO 1: build the relay from these lines, here, below the last of them. Seven belong in it,
                    // and three do not.
                    // int line = 0;
                }
            }
            """;

    private static final String PAGE = """
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

    private static final String QUIZ = """
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
