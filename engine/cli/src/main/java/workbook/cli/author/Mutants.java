package workbook.cli.author;

import static workbook.check.explain.CauseKind.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import workbook.check.compile.SourceText;
import workbook.check.compile.TreeText;
import workbook.check.explain.CauseKind;

/**
 * Solutions with one small change each, such as learners make by oversight: a call left out, made twice or on another
 * object, arguments swapped, another event, the wrong listener.
 *
 * <p>What each change does is known, and so which causes may be named for it.
 */
final class Mutants {

    /**
     * A changed solution.
     *
     * @param rule how it was changed, such as {@code call left out}
     * @param line of the call that was changed, in the solution
     * @param what the call, such as {@code ack.sendAckData}
     * @param text the whole file
     * @param causes those that are right: any other one is wrong
     */
    record Mutant(String rule, int line, String what, String text, Set<CauseKind> causes) {

        /** Such as {@code call left out: ack.sendAckData, line 24}. */
        String name() {
            return rule + ": " + what + ", line " + line;
        }

        /** The right causes in their order, such as {@code not_sent or other_event}. */
        String causeWords() {
            return causes.stream().map(CauseKind::json).sorted().collect(Collectors.joining(" or "));
        }
    }

    private final String text;
    private final List<Mutant> all = new ArrayList<>();

    private Mutants(String text) {
        this.text = text;
    }

    /** All of that file, in its order. Those that do not compile are among them. */
    static List<Mutant> of(SourceText solution) throws IOException {
        var mutants = new Mutants(solution.text());
        for (TreeText tree : TreeText.of(solution)) {
            new CallMutants(mutants, tree, solution.text()).scan(tree.unit(), null);
        }
        mutants.frames();
        return List.copyOf(mutants.all);
    }

    /** Adds the solution with {@code now} in the place of what is from {@code from} to {@code to}. */
    void add(String rule, int line, String what, int from, int to, String now, Set<CauseKind> causes) {
        String changed = text.substring(0, from) + now + text.substring(to);
        if (!changed.equals(text)) {
            all.add(new Mutant(rule, line, what, changed, causes));
        }
    }

    /** Frames in a text block, a line each: {@code 42["say","hi"]}. */
    private void frames() {
        int from = 0;
        int number = 0;
        for (String line : text.split("(?<=\n)", -1)) {
            number++;
            String frame = line.strip();
            int start = from + line.indexOf(frame);
            int end = start + frame.length();
            if (frame.matches("4[0-9].*")) {
                add("frame left out", number, frame, from, from + line.length(), "", EnumSet.of(NOT_SENT));
                add("frame with one digit", number, frame, start, start + 1, "", EnumSet.of(MALFORMED_FRAME));
                String bare = frame.replace("\"", "");
                add("frame without quotes", number, frame, start, end, bare, EnumSet.of(MALFORMED_FRAME));
                String other = frame.replaceFirst("\\[\"(\\w)", "[\"x$1");
                add("frame of another event", number, frame, start, end, other, EnumSet.of(OTHER_EVENT, NO_LISTENER));
            }
            from += line.length();
        }
    }
}
