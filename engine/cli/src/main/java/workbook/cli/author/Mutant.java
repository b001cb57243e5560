package workbook.cli.author;

import java.util.Set;
import java.util.stream.Collectors;
import workbook.check.explain.CauseKind;

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
