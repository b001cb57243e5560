package workbook.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import workbook.check.verdict.CompileError;
import workbook.kit.Frame;
import workbook.kit.Row;
import workbook.terminal.TerminalStyle;
import workbook.terminal.Text;

/** Blocks as lines for a terminal, none longer than its width, nothing left out: what does not fit goes on below. */
public final class Layout {

    private static final int LABEL = 10;
    private static final int MOST_IN_A_CELL = 400;
    private static final String INDENT = "  ";

    private final int width;
    private final TerminalStyle style;
    private final Detail detail;
    private final List<String> lines = new ArrayList<>();

    /** How much is shown of the packets. */
    public enum Detail {
        FOLDED,
        /** Those that tell most. */
        TELLING,
        ALL
    }

    private Layout(int width, TerminalStyle style, Detail detail) {
        this.width = width;
        this.style = style;
        this.detail = detail;
    }

    /** The lines, with an empty one between two blocks. */
    public static List<String> lines(List<Block> blocks, int width, TerminalStyle style, Detail detail) {
        var layout = new Layout(width, style, detail);
        Block before = null;
        for (Block block : blocks) {
            boolean together = before instanceof Block.Result && block instanceof Block.Tests;
            if (before != null && !together) {
                layout.lines.add("");
            }
            layout.add(block);
            before = block;
        }
        return layout.lines;
    }

    private void add(Block block) {
        if (block instanceof Block.Result result) {
            marked(result.good(), result.text(), result.good() ? style::good : style::bad);
        } else if (block instanceof Block.Feedback feedback) {
            marked(feedback.right(), feedback.text(), text -> text);
        } else if (block instanceof Block.Heading heading) {
            Text.wrap(heading.text(), width).forEach(line -> lines.add(style.strong(line)));
        } else if (block instanceof Block.Prose prose) {
            prose(prose.text());
        } else if (block instanceof Block.Facts facts) {
            facts.facts().forEach(fact -> labelled(Text.pad(fact.label(), LABEL), fact.text()));
        } else if (block instanceof Block.Tests tests) {
            tests(tests);
        } else if (block instanceof Block.CompilerError error) {
            error(error.error());
        } else if (block instanceof Block.Deliveries deliveries) {
            deliveries(deliveries.rows());
        } else if (block instanceof Block.Predictions predictions) {
            lines.addAll(PredictionTable.lines(predictions.lines(), width, style));
        } else if (block instanceof Block.Packets packets) {
            packets(packets);
        } else if (block instanceof Block.ProgramText output) {
            lines.add(INDENT + style.faint(output.title()));
            output.lines().forEach(line -> raw(line, width));
        } else if (block instanceof Block.ProgramOutput running) {
            running.lines().forEach(line -> lines.addAll(Text.wrap(line, width)));
        } else if (block instanceof Block.Patch difference) {
            difference.lines().forEach(this::painted);
        } else if (block instanceof Block.Options options) {
            options.options().forEach(option -> labelled(INDENT + option.letter() + INDENT, option.text()));
        } else if (block instanceof Block.CourseList course) {
            lines.addAll(course.table().lines(style));
        }
    }

    private void prose(String text) {
        for (String paragraph : text.split("\n", -1)) {
            boolean heading = paragraph.matches("=+ .*");
            List<String> wrapped = Text.page(paragraph.replaceFirst("^=+ ", ""), width);
            lines.addAll(heading ? wrapped.stream().map(style::strong).toList() : wrapped);
        }
    }

    /** A way to paint a line. */
    private interface Paint {
        String paint(String text);
    }

    private void marked(boolean good, String text, Paint paint) {
        List<String> wrapped = Text.wrap(text, width - INDENT.length());
        String mark = good ? style.tick() : style.cross();
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add((i == 0 ? mark + " " : INDENT) + paint.paint(wrapped.get(i)));
        }
    }

    private void labelled(String label, String text) {
        List<String> labelled = Text.labelled(label, text, width);
        lines.add(style.strong(label) + labelled.get(0).substring(label.length()));
        lines.addAll(labelled.subList(1, labelled.size()));
    }

    private void tests(Block.Tests tests) {
        int last = tests.tests().stream().mapToInt(Block.Test::step).max().orElse(0);
        int first = tests.tests().stream().mapToInt(Block.Test::step).min().orElse(0);
        for (int step = first; step <= last; step++) {
            int now = step;
            boolean open = step <= tests.open();
            boolean shown = !open || tests.tests().stream().anyMatch(test -> test.step() == now);
            if (tests.steps() > 1 && shown) {
                String later = step > tests.open() ? ": after step " + tests.open() : "";
                lines.add(INDENT + style.faint("Step " + step + later));
            }
            if (open) {
                tests.tests().stream().filter(test -> test.step() == now).forEach(this::test);
            }
        }
    }

    private void test(Block.Test test) {
        boolean plain = test.passed() || test.how().equals("not passed");
        List<String> wrapped =
                Text.wrap(test.name() + (plain ? "" : " (" + test.how() + ")"), width - 2 * INDENT.length());
        String mark = test.passed() ? style.tick() : style.cross();
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add(INDENT + (i == 0 ? mark + " " : INDENT) + wrapped.get(i));
        }
    }

    /** The compiler's words, and the line with a mark under the place. */
    private void error(CompileError error) {
        String where = error.line() > 0 ? error.file() + ":" + error.line() : error.file();
        lines.addAll(Text.wrap(where + INDENT + TableCells.said(error), width));
        if (!error.source().isBlank()) {
            String source = error.source();
            int column = (int) Math.min(error.column() - 1, source.length());
            int at = column < 0 ? -1 : Text.clean(source.substring(0, column)).length();
            source(Text.clean(source.stripTrailing()), at);
        }
    }

    /** The mark stands under the piece that has the character at this place. */
    private void source(String source, int at) {
        int from = 0;
        boolean marked = at < 0;
        for (String piece : Text.code(source, width - 2 * INDENT.length())) {
            String words = piece.stripLeading();
            int indent = piece.length() - words.length();
            from = source.indexOf(words, from);
            int end = from + words.length();
            lines.add(INDENT + INDENT + piece);
            if (!marked && (at < end || end == source.length())) {
                int inside = Math.max(0, Math.min(at - from, words.length()));
                int before = indent + Text.columns(words.substring(0, inside));
                lines.add(INDENT + INDENT + " ".repeat(before) + style.bad("^"));
                marked = true;
            }
            from = end;
        }
    }

    private void raw(String line, int to) {
        Text.code(Text.clean(line), to - INDENT.length()).forEach(piece -> lines.add(INDENT + piece));
    }

    /** The first letter of a line says whether it is new; what goes on below has a blank there. */
    private void painted(String line) {
        Paint paint = line.startsWith("+") ? style::good : line.startsWith("-") ? style::bad : text -> text;
        String sign = line.isEmpty() ? "" : line.substring(0, 1);
        for (String piece : Text.code(line.substring(sign.length()), width - sign.length())) {
            lines.add(paint.paint(sign + piece));
            sign = " ";
        }
    }

    /** Aligned columns: who, heard, expected if anything was; the line of the assertion that failed is marked. */
    private void deliveries(List<Row> rows) {
        List<List<String>> cells = TableCells.deliveries(rows);
        int[] widths = widths(cells);
        row(cells.get(0), widths, INDENT, style::faint);
        for (int i = 0; i < rows.size(); i++) {
            boolean missed = rows.get(i).missed();
            row(cells.get(i + 1), widths, missed ? "> " : INDENT, missed ? style::strong : text -> text);
        }
    }

    private void packets(Block.Packets packets) {
        List<Frame> frames = detail == Detail.TELLING ? packets.telling() : packets.all();
        if (detail == Detail.FOLDED) {
            String number = frames.size() == 1 ? "1 packet" : frames.size() + " packets";
            lines.add(style.faint("on the wire: " + number + ", f shows " + (frames.size() == 1 ? "it" : "them")));
            return;
        }
        lines.add(INDENT + style.faint("on the wire"));
        List<List<String>> cells =
                frames.stream().map(frame -> TableCells.packet(frame, style)).toList();
        int[] widths = widths(cells);
        cells.forEach(row -> row(row, widths, INDENT, text -> text));
    }

    /** As wide as the cells are; where that is too much, the widest columns share what the others leave. */
    private int[] widths(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = IntStream.range(0, columns)
                .map(i -> rows.stream()
                        .mapToInt(row -> Text.columns(Text.cut(row.get(i), MOST_IN_A_CELL)))
                        .max()
                        .orElse(0))
                .toArray();
        int room = width - columns * INDENT.length();
        while (Arrays.stream(widths).sum() > room) {
            int widest = IntStream.range(0, columns)
                    .reduce((a, b) -> widths[b] > widths[a] ? b : a)
                    .orElse(0);
            widths[widest]--;
        }
        return widths;
    }

    private void row(List<String> cells, int[] widths, String mark, Paint paint) {
        List<List<String>> wrapped = IntStream.range(0, cells.size())
                .mapToObj(i -> Text.wrap(Text.cut(cells.get(i), MOST_IN_A_CELL), widths[i]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < height; i++) {
            var line = new StringBuilder(i == 0 ? mark : INDENT);
            for (int cell = 0; cell < widths.length; cell++) {
                String text = i < wrapped.get(cell).size() ? wrapped.get(cell).get(i) : "";
                line.append(cell == 0 ? "" : INDENT).append(Text.pad(text, widths[cell]));
            }
            lines.add(paint.paint(line.toString().stripTrailing()));
        }
    }
}
