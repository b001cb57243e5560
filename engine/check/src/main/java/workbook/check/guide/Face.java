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

    /** A verdict on another exercise, which changed together with the current one. */
    default void other(Verdict verdict) {}

    /** So many other exercises are still to be checked. */
    void others(int left);

    /** Something beside what is shown now, which stays; nothing takes it away again. */
    default void aside(List<String> lines) {
        if (!lines.isEmpty()) {
            tell(lines);
        }
    }

    /** False if the task stays where the first verdict on an untouched starter would stand. */
    default boolean showsFirst() {
        return true;
    }

    /** The task was asked for. */
    void task(Exercise exercise);
}
