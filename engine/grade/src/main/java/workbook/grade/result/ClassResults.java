package workbook.grade.result;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a class has earned. The verdicts of a large class don't fit into memory: only what marks depend on is kept, and
 * the rest is read when something is written about it.
 *
 * @param outlines all, in their order; the verdicts may lack tests, output and compile errors
 * @param reader returns one of the outlines with its whole verdict
 */
public record ClassResults(List<Result> outlines, UnaryOperator<Result> reader) {

    public ClassResults {
        outlines = List.copyOf(outlines);
    }

    /** Results that are in memory anyway. */
    public static ClassResults of(List<Result> results) {
        return new ClassResults(results, result -> result);
    }

    /** One of the outlines, with its whole verdict. */
    public Result whole(Result outline) {
        return reader.apply(outline);
    }

    /** Those of which this is true. */
    public ClassResults only(Predicate<Result> wanted) {
        return new ClassResults(outlines.stream().filter(wanted).toList(), reader);
    }
}
