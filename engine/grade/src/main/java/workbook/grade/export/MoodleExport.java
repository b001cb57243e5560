package workbook.grade.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import workbook.course.Count;
import workbook.grade.book.Gradebook;
import workbook.grade.book.Mark;
import workbook.grade.book.StudentMarks;
import workbook.grade.feedback.MarkWords;
import workbook.grade.roster.RosterEntry;

/**
 * The CSV that Moodle imports as grades from 0 to 100. One unknown user makes Moodle refuse the whole file, so students
 * whom the roster does not name, or names without id and email, are left out and reported.
 */
public final class MoodleExport {

    private static final int MOST_MISSING = 10;

    private MoodleExport() {}

    /**
     * The file for a class.
     *
     * @param column the grade item's title
     */
    public static Export of(Gradebook book, String column) {
        int unknown = 0;
        var nameless = new ArrayList<String>();
        int notFinal = 0;
        var rows = new ArrayList<List<String>>();
        String title = Spreadsheet.safe(column);
        rows.add(List.of("First name", "Last name", "ID number", "Email address", title, title + " feedback"));
        for (StudentMarks student : book.students()) {
            RosterEntry entry = student.entry();
            if (entry == null) {
                unknown++;
                continue;
            }
            if (entry.id().isEmpty() && entry.email().isEmpty()) {
                nameless.add(entry.shown());
                continue;
            }
            if (student.provisional()) {
                notFinal++;
            }
            rows.add(List.of(
                    Spreadsheet.safe(entry.givenName()),
                    Spreadsheet.safe(entry.familyName()),
                    Spreadsheet.safe(entry.id()),
                    Spreadsheet.safe(entry.email()),
                    student.provisional()
                            ? "-"
                            : student.total().percentOf(student.max()).toPlainString(),
                    Spreadsheet.safe(feedback(student))));
        }
        return Export.of(
                Spreadsheet.of(rows),
                Export.sentence(unknown, "not in the roster", "moodle.csv has no row"),
                Export.sentence(nameless, "in the roster without id and email", "moodle.csv has no row"),
                Export.sentence(notFinal, "without a final mark", "moodle.csv has no grade"));
    }

    /** What did not pass, in a line. Of a course that has only begun, most is not handed in: that is counted. */
    private static String feedback(StudentMarks student) {
        List<Mark> missing = student.missing();
        var open = student.answers().stream()
                .filter(mark -> !mark.passed())
                .map(MoodleExport::open)
                .collect(Collectors.toCollection(ArrayList::new));
        if (missing.size() > MOST_MISSING) {
            open.add(Count.of(missing.size(), "exercise") + " not handed in");
        } else {
            missing.forEach(mark -> open.add(open(mark)));
        }
        return student.total() + " of " + student.max() + " points."
                + (open.isEmpty() ? " Everything passed." : " Not everything passed: " + String.join("; ", open) + ".");
    }

    private static String open(Mark mark) {
        return mark.exercise().name() + " " + MarkWords.ending(mark) + ", " + MarkWords.points(mark);
    }
}
