package workbook.cli.guide;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.cli.guide.ScreenModel.Action;
import workbook.screen.Block;
import workbook.screen.CourseTable;
import workbook.screen.Layout;
import workbook.terminal.TerminalStyle;
import workbook.terminal.Text;

/**
 * The guide on a terminal: one screen, of which the exercise at the top and the keys at the bottom stay, and
 * what is between them can be moved.
 */
final class TerminalView implements View {

    private static final int HIGH = 22;
    private static final String GAP = "  ";

    private final Canvas canvas;
    private final TerminalStyle style;
    private @Nullable ScreenModel model;
    private int top;
    private boolean packets;
    private boolean allKeys;

    /** What can be drawn on. */
    interface Canvas {

        int columns();

        int rows();

        /** Shows these lines, as many as there are rows. */
        void draw(List<String> lines);
    }

    TerminalView(Canvas canvas, TerminalStyle style) {
        this.canvas = canvas;
        this.style = style;
    }

    @Override
    public void show(ScreenModel screen) {
        model = screen;
        top = 0;
        packets = false;
        allKeys = false;
        redraw();
    }

    @Override
    public void beside(ScreenModel screen) {
        model = screen;
        redraw();
    }

    @Override
    public boolean showsFirst() {
        return false;
    }

    @Override
    public boolean takes(int key) {
        ScreenModel shown = model;
        if (shown == null) {
            return false;
        }
        int page = Math.max(1, room(shown) - 2); // of what is seen, one line stays
        switch (key) {
            case Keys.UP -> top--;
            case Keys.DOWN -> top++;
            case Keys.PAGE_UP -> top -= page;
            case Keys.PAGE_DOWN, ' ' -> top += page;
            case Keys.TOP -> top = 0;
            case Keys.BOTTOM -> top = Integer.MAX_VALUE / 2;
            case Keys.UNKNOWN -> {}
            case '?' -> {
                allKeys = !allKeys;
                top = 0;
            }
            case 'f', 'F' -> {
                if (shown.body().stream().noneMatch(Block.Packets.class::isInstance)) {
                    return false;
                }
                unfold(shown);
            }
            default -> {
                return false;
            }
        }
        redraw();
        return true;
    }

    /** What was opened begins at the top, as far as there is enough of it. */
    private void unfold(ScreenModel shown) {
        boolean open = !packets;
        allKeys = false;
        packets = false;
        top = open ? body(shown).size() - 1 : 0; // they are last, and a line while they are folded
        packets = open;
    }

    @Override
    public void redraw() {
        ScreenModel shown = model;
        if (shown != null) {
            canvas.draw(rows(shown));
        }
    }

    private List<String> rows(ScreenModel shown) {
        List<String> body = body(shown);
        int room = room(shown);
        boolean whole = body.size() <= room;
        int seen = Math.max(1, whole ? room : room - 1);
        top = Math.max(0, Math.min(top, body.size() - seen));
        var rows = new ArrayList<String>();
        rows.add(head(shown));
        rows.addAll(body.subList(top, Math.min(body.size(), top + seen)));
        if (!whole) {
            rows.add(style.faint(position(top, Math.min(body.size(), top + seen), body.size())));
        }
        List<String> keys = keys(shown.actions());
        while (rows.size() < canvas.rows() - keys.size()) {
            rows.add("");
        }
        keys.forEach(line -> rows.add(style.faint(line)));
        return rows.subList(0, Math.min(rows.size(), canvas.rows()));
    }

    /** The rows between the first and the keys. */
    private int room(ScreenModel shown) {
        return Math.max(2, canvas.rows() - 1 - keys(shown.actions()).size());
    }

    private static String position(int from, int to, int all) {
        String lines = "lines " + (from + 1) + "-" + to + " of " + all;
        return to < all ? lines + ": space or the down arrow shows more" : lines + ": the up arrow goes back";
    }

    private String head(ScreenModel shown) {
        String bar = CourseTable.bar(shown.done(), shown.all(), style);
        String id = shown.exercise();
        int gap = canvas.columns() - Text.columns(id) - Text.columns(bar);
        return gap < 1 ? style.strong(id) : style.strong(id) + " ".repeat(Math.min(gap, Text.WIDTH)) + bar;
    }

    private List<String> body(ScreenModel shown) {
        var blocks = new ArrayList<Block>();
        if (allKeys) {
            blocks.add(new Block.Heading("Keys"));
            blocks.add(keyTable(shown));
        } else {
            shown.news().forEach(blocks::add);
            if (shown.others() > 0) {
                blocks.add(new Block.Prose(
                        shown.others() == 1
                                ? "checking another exercise that changed ..."
                                : "checking " + shown.others() + " other exercises that changed ..."));
            }
            blocks.addAll(shown.body());
        }
        Layout.Detail detail = packets ? Layout.Detail.ALL : Layout.Detail.FOLDED;
        return Layout.lines(blocks, canvas.columns(), style, detail);
    }

    private static Block keyTable(ScreenModel shown) {
        var facts = new ArrayList<Block.Fact>();
        shown.actions().forEach(action -> facts.add(new Block.Fact(action.key(), action.text())));
        facts.add(new Block.Fact("↑ ↓", "Move by a line; so does the wheel of the mouse."));
        facts.add(new Block.Fact("space", "Moves by a screen, as PgUp and PgDn do; Home and End move to the ends."));
        facts.add(new Block.Fact("?", "Goes back."));
        return new Block.Facts(facts);
    }

    /** The likeliest keys, on one row, or on two where there is room; the others are behind the question mark. */
    private List<String> keys(List<Action> actions) {
        int most = canvas.rows() < HIGH ? 1 : 2;
        Action quit = actions.get(actions.size() - 1);
        String tail = "? all keys" + GAP + quit.key() + " " + quit.name();
        var rows = new ArrayList<String>();
        var row = new StringBuilder();
        for (Action action : actions.subList(0, actions.size() - 1)) {
            String key = action.key() + " " + action.name() + GAP;
            int room = canvas.columns() - (rows.size() == most - 1 ? tail.length() : 0);
            if (row.length() + key.length() > room) {
                if (rows.size() == most - 1) {
                    break;
                }
                rows.add(row.toString().stripTrailing());
                row.setLength(0);
            }
            row.append(key);
        }
        if (row.length() + tail.length() > canvas.columns()) {
            rows.add(row.toString().stripTrailing());
            row.setLength(0);
        }
        rows.add(row + tail);
        return rows;
    }
}
