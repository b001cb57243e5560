package workbook.check.guide;

import java.util.List;
import workbook.check.catalog.Exercise;
import workbook.check.verdict.Verdict;

/** How the guide shows itself. */
interface Face {

    /** Another exercise is the current one. */
    void arrive(Exercise exercise);

    /** A verdict on the current exercise. */
    void verdict(Exercise exercise, Verdict verdict);

    /** Something that was asked for, such as a hint; it stands where the verdict stood. */
    void tell(List<String> lines);

    /** The learner's running program said something: its last lines, the new one at the end. */
    default void printed(List<String> last) {
        tell(last.subList(last.size() - 1, last.size()));
    }

    /** False if the task stays where the first verdict on an untouched starter would stand. */
    default boolean showsFirst() {
        return true;
    }

    /** The task was asked for. */
    void task(Exercise exercise);
}
