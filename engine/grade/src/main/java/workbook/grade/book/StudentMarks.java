package workbook.grade.book;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import workbook.grade.result.Result;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterEntry;

/**
 * The marks of one student.
 *
 * @param student the name of the submission; of the roster's entry if there is no submission
 * @param entry who it is, or null if the roster does not say
 * @param marks one for each exercise, in the order of the assignment
 * @param reading answers to reading questions
 */
public record StudentMarks(String student, @Nullable RosterEntry entry, List<Mark> marks, ReadingAnswers reading) {

    public StudentMarks {
        marks = List.copyOf(marks);
    }

    /** Marks of a student without answers to reading questions. */
    public StudentMarks(String student, @Nullable RosterEntry entry, List<Mark> marks) {
        this(student, entry, marks, ReadingAnswers.NONE);
    }

    /** The same with these answers. */
    StudentMarks with(ReadingAnswers answers) {
        return new StudentMarks(student, entry, marks, answers);
    }

    /** The same with each result replaced by what this returns for it. */
    public StudentMarks with(UnaryOperator<Result> replaced) {
        return new StudentMarks(
                student,
                entry,
                marks.stream()
                        .map(mark -> {
                            Result result = mark.result();
                            return result == null ? mark : mark.with(replaced.apply(result));
                        })
                        .toList(),
                reading);
    }

    /** The name for people. */
    public String shown() {
        return entry == null ? Roster.person(student) : entry.shown();
    }

    /** What all exercises gave together, and the reading questions if they count. */
    public Points total() {
        return sum(Mark::points).plus(reading.points());
    }

    /** What all of that can give together. */
    public Points max() {
        return sum(Mark::max).plus(reading.max());
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
