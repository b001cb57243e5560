package workbook.check.compile.help;

import java.util.Comparator;
import java.util.List;

/**
 * What may be wrong. It is shown only if the repair makes the error go away.
 *
 * @param at where, as an offset into the file
 * @param means what is wrong, in the learner's own names
 * @param step what to do there
 * @param repair what makes it right; empty for what the error itself already proves
 * @param reveals true if the repair lets the compiler see more, and so find other errors
 */
record Suggestion(int at, String means, String step, List<Edit> repair, boolean reveals) {

    Suggestion(int at, String means, String step, List<Edit> repair) {
        this(at, means, step, repair, false);
    }

    /** Replaces the characters from {@code start} to {@code end}, which may be none. */
    record Edit(int start, int end, String text) {}

    /** What is certain without a trial. */
    static Suggestion fact(int at, String means, String step) {
        return new Suggestion(at, means, step, List.of());
    }

    static Suggestion insert(int at, String text, String means, String step) {
        return replace(at, at, text, means, step);
    }

    static Suggestion replace(int start, int end, String text, String means, String step) {
        return new Suggestion(start, means, step, List.of(new Edit(start, end, text)));
    }

    /** The same, with one more edit. */
    Suggestion and(Edit edit) {
        return new Suggestion(
                at,
                means,
                step,
                java.util.stream.Stream.concat(repair.stream(), java.util.stream.Stream.of(edit))
                        .toList());
    }

    Suggestion revealing() {
        return new Suggestion(at, means, step, repair, true);
    }

    String repaired(String text) {
        var repaired = new StringBuilder(text);
        repair.stream()
                .sorted(Comparator.comparingInt(Edit::start).reversed())
                .forEach(edit -> repaired.replace(edit.start, edit.end, edit.text));
        return repaired.toString();
    }

    /** Where a place of the repaired text was before. */
    long before(long position) {
        long moved = position;
        for (Edit edit : repair) {
            if (edit.start < position) {
                moved -= edit.text.length() - (edit.end - edit.start);
            }
        }
        return moved;
    }
}
