package workbook.check.compile.help;

import java.util.List;

/** Knows causes of one kind of error. */
@FunctionalInterface
interface HelpRule {

    /** What may have caused the first error, the likeliest first; empty if this rule knows nothing of such errors. */
    List<Suggestion> suggest(Analysis code);
}
