package workbook.kit;

import java.util.Arrays;
import java.util.List;

/** Asks what an exercise wrote, line by line. */
public final class LinesAssert {

    private final Lines lines;

    LinesAssert(Lines lines) {
        this.lines = lines;
    }

    /** These are all the lines, in this order. */
    public LinesAssert reads(String... wanted) {
        List<String> asked =
                Arrays.stream(wanted).map(lines.lab().run()::anonymous).toList();
        lines.lab().run().expectsInAll(lines.name(), String.join(" / ", asked));
        List<String> seen = lines.all();
        if (!seen.equals(asked)) {
            throw lines.lab().run().missed("the " + lines + " reads " + quoted(asked), reads(seen));
        }
        lines.lab().run().met(lines.name());
        return this;
    }

    /** There is no line. */
    public LinesAssert isEmpty() {
        lines.lab().run().expectsInAll(lines.name(), "nothing");
        List<String> seen = lines.all();
        if (!seen.isEmpty()) {
            throw lines.lab().run().missed("the " + lines + " stays empty", reads(seen));
        }
        lines.lab().run().met(lines.name());
        return this;
    }

    /** A prediction is what really happened. Which line is not so is told, and never what is right. */
    public LinesAssert matches(Lines happened) {
        return matches(happened.all());
    }

    /** The same, for lines that a test gathered. */
    public LinesAssert matches(List<String> happened) {
        return holds(
                lines.row().isEmpty()
                        ? Prediction.ofLines(lines.all(), happened)
                        : Prediction.ofRow(lines.row(), lines.all(), happened));
    }

    /**
     * Each line of a prediction answers the question that is named before its colon, such as {@code retention: keep};
     * the order of the lines doesn't count.
     */
    public LinesAssert answers(List<String> right) {
        return holds(Prediction.ofAnswers(lines.all(), right));
    }

    private LinesAssert holds(Prediction prediction) {
        lines.lab().run().predicted(prediction);
        if (!prediction.holds()) {
            throw Unmet.ofPrediction("the " + lines + " matches what happens", prediction.told());
        }
        return this;
    }

    private String reads(List<String> seen) {
        return "the " + lines + (seen.isEmpty() ? " is empty" : " reads " + quoted(seen));
    }

    private static String quoted(List<String> lines) {
        return lines.isEmpty()
                ? "nothing"
                : String.join(", ", lines.stream().map(line -> '"' + line + '"').toList());
    }
}
