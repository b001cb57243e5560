package workbook.grade.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.Verdict;
import workbook.grade.result.Result;

/**
 * A mark that is another one than before a regrade.
 *
 * @param student the name for people
 * @param exercise such as {@code lesson02_chat/Relay}
 * @param why a sentence: what is different about the two results
 */
public record MarkChange(String student, String exercise, Points before, Points after, String why) {

    /** All that changed between two gradebooks of one class, in the order of the second. */
    public static List<MarkChange> between(Gradebook before, Gradebook after) {
        Map<String, Mark> old = new HashMap<>();
        for (StudentMarks student : before.students()) {
            student.marks().forEach(mark -> old.put(key(student, mark), mark));
        }
        var changes = new ArrayList<MarkChange>();
        for (StudentMarks student : after.students()) {
            for (Mark mark : student.marks()) {
                Mark then = old.remove(key(student, mark));
                Points points = then == null ? Points.NONE : then.points();
                if (!points.equals(mark.points())) {
                    changes.add(new MarkChange(
                            student.shown(), mark.exercise().id(), points, mark.points(), why(then, mark)));
                }
            }
        }
        for (StudentMarks student : before.students()) {
            for (Mark mark : student.marks()) {
                if (old.containsKey(key(student, mark)) && !mark.points().equals(Points.NONE)) {
                    changes.add(
                            new MarkChange(student.shown(), mark.exercise().id(), mark.points(), Points.NONE, GONE));
                }
            }
        }
        return List.copyOf(changes);
    }

    private static final String GONE = "There is no result any more.";

    private static String key(StudentMarks student, Mark mark) {
        return student.student() + "\n" + mark.exercise().id();
    }

    private static String why(@Nullable Mark before, Mark after) {
        Result then = before == null ? null : before.result();
        Result now = after.result();
        if (then == null || now == null) {
            return then == null && now == null
                    ? "The rules are different."
                    : then == null ? "Before, nothing was handed in." : GONE;
        }
        return why(then.verdict(), now.verdict(), before != null && before.daysLate() != after.daysLate());
    }

    private static String why(Verdict then, Verdict now, boolean otherDays) {
        var reasons = new ArrayList<String>();
        if (!then.sourceHash().equals(now.sourceHash())) {
            reasons.add("the student's file is different");
        }
        if (!then.testHash().equals(now.testHash())) {
            reasons.add("the tests are different");
        }
        if (otherDays) {
            reasons.add("the number of days late is different");
        }
        if (reasons.isEmpty() && then.status() == now.status() && then.points() == now.points()) {
            reasons.add("weights or the late policy are different");
        }
        if (reasons.isEmpty() && then.seed() != now.seed()) {
            reasons.add("file and tests are the same, and the seed is different");
        }
        if (reasons.isEmpty()) {
            reasons.add("file, tests and seed are the same: the code does not do the same each time");
        }
        String text = String.join(", and ", reasons) + ". Before: " + ended(then) + "; now: " + ended(now) + ".";
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static String ended(Verdict verdict) {
        return workbook.screen.VerdictBlocks.words(verdict.status());
    }
}
