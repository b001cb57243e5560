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
        var problems = new ArrayList<String>();
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Student", "ID", "SIS User ID", "SIS Login ID", "Section", Spreadsheet.safe(column)));
        Points max = book.students().stream().map(StudentMarks::max).findFirst().orElse(Points.NONE);
        rows.add(List.of("    Points Possible", "", "", "", "", max.toString()));
        for (StudentMarks student : book.students()) {
            RosterEntry entry = student.entry();
            if (entry == null) {
                problems.add(
                        "canvas.csv has no row for " + student.student() + ": the roster does not say who that is.");
                continue;
            }
            if (student.provisional()) {
                problems.add("canvas.csv has no grade for " + student.shown() + ", because it is not final.");
            }
            rows.add(List.of(
                    Spreadsheet.safe(entry.name().isEmpty() ? entry.shown() : entry.familyFirst()),
                    "",
                    Spreadsheet.safe(entry.id()),
                    Spreadsheet.safe(entry.email()),
                    Spreadsheet.safe(entry.group()),
                    student.provisional() ? "" : student.total().toString()));
        }
        return new Export(Spreadsheet.of(rows), problems);
    }
}
