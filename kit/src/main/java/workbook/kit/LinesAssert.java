package workbook.kit;

import java.util.ArrayList;
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
        lines.lab().run().expects(lines.name(), String.join(" / ", asked));
        List<String> seen = lines.all();
        if (!seen.equals(asked)) {
            throw lines.lab().run().missed("the " + lines + " reads " + quoted(asked), reads(seen));
        }
        lines.lab().run().met(lines.name());
        return this;
    }

    /** There is no line. */
    public LinesAssert isEmpty() {
        lines.lab().run().expects(lines.name(), "nothing");
        List<String> seen = lines.all();
        if (!seen.isEmpty()) {
            throw lines.lab().run().missed("the " + lines + " stays empty", reads(seen));
        }
        lines.lab().run().met(lines.name());
        return this;
    }

    /** A prediction is what really happened; what is not predicted yet is not told. */
    public LinesAssert matches(Lines happened) {
        return matches(happened.all());
    }

    /** The same, for lines that a test gathered. */
    public LinesAssert matches(List<String> happened) {
        List<String> predicted = lines.all();
        var wrong = new ArrayList<String>();
        var open = new ArrayList<Integer>();
        for (int i = 0; i < Math.max(predicted.size(), happened.size()); i++) {
            String guess = i < predicted.size() ? predicted.get(i) : "?";
            if (guess.contains("?")) {
                open.add(i + 1);
            } else if (i >= happened.size()) {
                wrong.add("line " + (i + 1) + ": you predict \"" + guess + "\", and there is no such" + " line");
            } else if (!guess.equals(happened.get(i))) {
                wrong.add("line " + (i + 1) + ": you predict \"" + guess + "\", and it is \"" + happened.get(i) + "\"");
            }
        }
        if (!wrong.isEmpty() || !open.isEmpty()) {
            var seen = new ArrayList<>(wrong);
            if (!open.isEmpty()) {
                seen.add("not predicted yet: line " + numbers(open));
            }
            throw lines.lab().run().missed("the prediction is what happens, line by line", String.join("; ", seen));
        }
        return this;
    }

    private static String numbers(List<Integer> lines) {
        return String.join(", ", lines.stream().map(String::valueOf).toList());
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
