package workbook.grade.result;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a class has earned. A class can be large, and its verdicts long: of each, only so much is kept in memory as marks
 * depend on. The rest is read when something is written about it.
 */
public interface Results {

    /** All, in their order; the verdicts may lack tests, output and compile errors. */
    List<Result> outlines();

    /** One of the outlines, with its whole verdict. */
    Result whole(Result outline);

    /** Results that are in memory anyway. */
    static Results of(List<Result> results) {
        List<Result> all = List.copyOf(results);
        return new Results() {
            @Override
            public List<Result> outlines() {
                return all;
            }

            @Override
            public Result whole(Result outline) {
                return outline;
            }
        };
    }

    /** Those of which this is true. */
    default Results only(Predicate<Result> wanted) {
        Results all = this;
        List<Result> some = outlines().stream().filter(wanted).toList();
        return new Results() {
            @Override
            public List<Result> outlines() {
                return some;
            }

            @Override
            public Result whole(Result outline) {
                return all.whole(outline);
            }
        };
    }
}
