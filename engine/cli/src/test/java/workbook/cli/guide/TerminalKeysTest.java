package workbook.cli.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import workbook.check.verdict.Verdicts;
import workbook.screen.Block;
import workbook.terminal.TerminalStyle;

class TerminalKeysTest extends TerminalViewFixture {

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
}
