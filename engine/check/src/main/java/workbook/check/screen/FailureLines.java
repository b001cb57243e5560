package workbook.check.screen;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.TestResult;

/** What a failed test says: expected, got, who heard what, the wire, what it means, what is next. */
final class FailureLines {

    private static final String INDENT = "          ";

    private final List<String> lines = new ArrayList<>();
    private final Ink ink;

    private FailureLines(Ink ink) {
        this.ink = ink;
    }

    static List<String> of(TestResult test, Ink ink, int frames) {
        var failure = new FailureLines(ink);
        failure.lines.add("");
        failure.fact("expected  ", test.expected());
        failure.fact("got       ", test.got());
        failure.block("", DeliveryTable.lines(test.rows(), ink));
        if (frames > 0) {
            failure.block(ink.faint("on the wire"), Wire.lines(test, frames, ink));
        }
        if (test.means() != null || test.next() != null) {
            failure.lines.add("");
        }
        failure.fact("means     ", test.means());
        failure.fact("next      ", test.next());
        return failure.lines;
    }

    private void fact(String label, @Nullable String text) {
        if (text != null) {
            List<String> labelled = Text.labelled(label, text);
            lines.add(ink.strong(label) + labelled.get(0).substring(label.length()));
            lines.addAll(labelled.subList(1, labelled.size()));
        }
    }

    private void block(String title, List<String> block) {
        if (!block.isEmpty()) {
            lines.add("");
            if (!title.isEmpty()) {
                lines.add(INDENT + title);
            }
            block.forEach(line -> lines.add(INDENT + line));
        }
    }
}
