package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbook.check.verdict.Verdicts;
import workbook.cli.watch.Change;
import workbook.course.State;
import workbook.screen.Block;
import workbook.screen.Layout;
import workbook.terminal.TerminalStyle;
import workbook.terminal.Text;

/** What a learner sees in terminals of four sizes; the pictures are in {@code golden}. */
class TerminalViewTest extends TerminalViewFixture {

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
}
