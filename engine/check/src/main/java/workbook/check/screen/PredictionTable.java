package workbook.check.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import workbook.check.verdict.Predicted;
import workbook.check.verdict.Predicted.Compared;
import workbook.check.verdict.TestResult;
import workbook.check.verdict.Verdict;

/** What was predicted first, beside what happened. */
final class PredictionTable {

    private static final int CELL = 32;
    private static final int MARGIN = 6;
    private static final String NOTHING = "(no line)";

    private PredictionTable() {}

    /** Aligned columns: the line, what was predicted first, what happened; marked where they differ. */
    static List<String> lines(List<Compared> all, int most, Ink ink) {
        int cell = Math.min(CELL, (most - MARGIN) / 3);
        int name = width(all, Compared::name, "line", cell);
        int first = width(all, PredictionTable::first, "yours at first", cell);
        var lines = new ArrayList<String>();
        lines.add(ink.faint(
                "  " + Text.pad("line", name) + "  " + Text.pad("yours at first", first) + "  what happened"));
        for (Compared each : all) {
            String text = Text.pad(Text.cut(each.name(), name), name) + "  "
                    + Text.pad(Text.cut(first(each), first), first) + "  " + Text.cut(happened(each), cell);
            lines.add(same(each) ? "  " + text : ink.strong("> " + text));
        }
        return lines;
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

    private static boolean same(Compared each) {
        return each.first().equalsIgnoreCase(each.happened());
    }

    private static String first(Compared each) {
        return each.first().isEmpty() ? NOTHING : each.first();
    }

    private static String happened(Compared each) {
        return each.happened().isEmpty() ? NOTHING : each.happened();
    }

    private static int width(List<Compared> all, Function<Compared, String> cell, String title, int most) {
        int widest = all.stream().map(cell).mapToInt(String::length).max().orElse(0);
        return Math.max(title.length(), Math.min(most, widest));
    }
}
