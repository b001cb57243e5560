package workbook.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import workbook.check.verdict.Predicted;
import workbook.check.verdict.Predicted.Compared;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;
import workbook.terminal.TerminalStyle;
import workbook.terminal.Text;

/** What was predicted first, beside what happened. */
final class PredictionTable {

    private static final int MARGIN = 6;
    static final String FIRST = "yours at first";
    static final String HAPPENED = "what happened";
    private static final String NOTHING = "(no line)";

    private PredictionTable() {}

    /**
     * Aligned columns: the line, what was predicted first, what happened; marked where they differ. A cell that is too
     * long goes on below: what differs may be at its end.
     */
    static List<String> lines(List<Compared> all, int most, TerminalStyle style) {
        int name = width(all, Compared::name, "line", (most - MARGIN) / 3);
        int cell = (most - MARGIN - name) / 2;
        int first = width(all, PredictionTable::first, FIRST, cell);
        var lines = new ArrayList<String>();
        lines.add(style.faint("  " + Text.pad("line", name) + "  " + Text.pad(FIRST, first) + "  " + HAPPENED));
        for (Compared each : all) {
            List<String> names = Text.wrap(each.name(), name);
            List<String> firsts = Text.wrap(first(each), first);
            List<String> happened = Text.wrap(happened(each), cell);
            int rows = Math.max(names.size(), Math.max(firsts.size(), happened.size()));
            for (int row = 0; row < rows; row++) {
                String text = Text.pad(at(names, row), name) + "  " + Text.pad(at(firsts, row), first) + "  "
                        + at(happened, row);
                String marked = (same(each) || row > 0 ? "  " : "> ") + text.stripTrailing();
                lines.add(same(each) ? marked : style.strong(marked));
            }
        }
        return lines;
    }

    private static String at(List<String> lines, int row) {
        return row < lines.size() ? lines.get(row) : "";
    }

    /** The same in sentences, a line each. */
    static List<String> sentences(List<Compared> all) {
        return all.stream().map(PredictionTable::sentence).toList();
    }

    private static String sentence(Compared each) {
        String name = each.name().isEmpty() ? "There" : Sentences.capital(each.name());
        return same(each)
                ? Text.clean(name + ": you said at first what happened: " + happened(each)) + "."
                : Text.clean(name + ": you said at first: " + first(each) + ". What happened: " + happened(each)) + ".";
    }

    /** What there is to compare; empty until it is told. */
    static List<Compared> of(Verdict verdict) {
        return verdict.tests().stream()
                .map(TestResult::predicted)
                .flatMap(Stream::ofNullable)
                .map(Predicted::compared)
                .flatMap(List::stream)
                .toList();
    }

    static boolean same(Compared each) {
        return each.first().equalsIgnoreCase(each.happened());
    }

    static String first(Compared each) {
        return each.first().isEmpty() ? NOTHING : each.first();
    }

    static String happened(Compared each) {
        return each.happened().isEmpty() ? NOTHING : each.happened();
    }

    private static int width(List<Compared> all, Function<Compared, String> cell, String title, int most) {
        int widest = all.stream().map(cell).mapToInt(String::length).max().orElse(0);
        return Math.max(title.length(), Math.min(most, widest));
    }
}
