package workbook.grade.book;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbook.grade.roster.RosterEntry;

/**
 * The marks of one student.
 *
 * @param student the name of the submission; of the roster's entry if there is no submission
 * @param entry who it is, or null if the roster does not say
 * @param marks one for each exercise, in the order of the assignment
 */
public record StudentMarks(String student, @Nullable RosterEntry entry, List<Mark> marks) {

    public StudentMarks {
        marks = List.copyOf(marks);
    }

    /** The name for people. */
    public String shown() {
        return entry == null ? student : entry.shown();
    }

    /** What all exercises gave together. */
    public Points total() {
        return sum(Mark::points);
    }

    /** What all exercises can give together. */
    public Points max() {
        return sum(Mark::max);
    }

    private Points sum(Function<Mark, Points> points) {
        return marks.stream().map(points).reduce(Points.NONE, Points::plus);
    }

    /** The marks of what was handed in. */
    public List<Mark> answers() {
        return marks.stream().filter(mark -> mark.result() != null).toList();
    }

    /** The marks of what was not handed in. */
    public List<Mark> missing() {
        return marks.stream().filter(mark -> mark.result() == null).toList();
    }

    /** True if something was handed in. */
    public boolean handedIn() {
        return !answers().isEmpty();
    }

    /** True if an exercise could not be judged: the total is not final, and is exported nowhere as a grade. */
    public boolean provisional() {
        return marks.stream().anyMatch(Mark::notJudged);
    }
}
