package workbook.grade.export;

import java.util.ArrayList;
import java.util.List;
import workbook.grade.book.Gradebook;
import workbook.grade.book.Points;
import workbook.grade.book.StudentMarks;
import workbook.grade.roster.RosterEntry;

/**
 * The CSV that Canvas imports into its gradebook: one assignment with the total. A total that is not final is an empty
 * cell, which Canvas takes for "no grade".
 */
public final class CanvasExport {

    private CanvasExport() {}

    /**
     * The file for a class.
     *
     * @param column the assignment's title, with Canvas's number in brackets if there is one: {@code Rooms (1234)}
     */
    public static Export of(Gradebook book, String column) {
        int unknown = 0;
        int notFinal = 0;
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", Spreadsheet.safe(column)));
        Points max = book.students().stream().map(StudentMarks::max).findFirst().orElse(Points.NONE);
        rows.add(List.of("    Points Possible", "", "", "", "", max.toString()));
        for (StudentMarks student : book.students()) {
            RosterEntry entry = student.entry();
            if (entry == null) {
                unknown++;
                continue;
            }
            if (student.provisional()) {
                notFinal++;
            }
            rows.add(List.of(
                    Spreadsheet.safe(entry.name().isEmpty() ? entry.shown() : entry.familyFirst()),
                    "",
                    Spreadsheet.safe(entry.id()),
                    Spreadsheet.safe(entry.email()),
                    Spreadsheet.safe(entry.group()),
                    student.provisional() ? "" : student.total().toString()));
        }
        return Export.of(
                Spreadsheet.of(rows),
                Export.sentence(unknown, "not in the roster", "canvas.csv has no row"),
                Export.sentence(notFinal, "without a final mark", "canvas.csv has no grade"));
    }
}
