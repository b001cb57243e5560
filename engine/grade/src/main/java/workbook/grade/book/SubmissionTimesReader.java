package workbook.grade.book;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import workbook.grade.roster.CsvTable;
import workbook.grade.roster.Roster;
import workbook.grade.roster.RosterEntry;
import workbook.grade.roster.RosterReader;

/**
 * Reads from a CSV file when each student handed in. A time in a submission itself is not asked: the student
 * can set it.
 */
public final class SubmissionTimesReader {

    private static final Set<String> SUBMITTED = Set.of("submitted", "submission time", "submitted at");
    private static final Set<String> ATTEMPT = Set.of("attempt");

    /** When one student handed in one attempt. */
    private record Row(Roster student, int attempt, Instant submitted) {}

    private SubmissionTimesReader() {}

    /**
     * Reads a file with a column that names the student, as a roster does, a column {@code submitted}, and perhaps one
     * {@code attempt}, which is 1 where it is missing or empty.
     *
     * @param roster who the students are: a row may name one in another way than the submission does
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException with a sentence, if a column is missing, or a row has no time
     */
    public static SubmissionTimes read(Path file, Roster roster) throws IOException {
        return read(CsvTable.text(file), file.getFileName().toString(), roster);
    }

    /** The same of a text; the file's name is for what is wrong with it. */
    public static SubmissionTimes read(String text, String file, Roster roster) throws IOException {
        CsvTable table = CsvTable.of(text, file);
        RosterReader.requireStudents(table, file);
        if (!table.has(SUBMITTED)) {
            throw new IllegalArgumentException(file + " has no column submitted, such as 2026-11-20T21:58:00+01:00.");
        }
        var rows = new ArrayList<Row>();
        var known = new HashSet<String>();
        for (CSVRecord row : table.rows()) {
            RosterEntry student = RosterReader.student(table, row);
            String place = file + ", row " + row.getRecordNumber() + ": ";
            String attempt = table.cell(row, ATTEMPT);
            if (student.shown().isEmpty()) {
                throw new IllegalArgumentException(place + "It names no student.");
            }
            if (!attempt.isEmpty() && !attempt.matches("[1-9]\\d{0,3}")) {
                throw new IllegalArgumentException(place + "\"" + attempt + "\" is no attempt. Write 1 for the first.");
            }
            int number = attempt.isEmpty() ? 1 : Integer.parseInt(attempt);
            if (!known.add(student + " " + number)) {
                throw new IllegalArgumentException(place + "There is a time for " + student.shown()
                        + " already. Number the attempts in a column attempt.");
            }
            rows.add(new Row(new Roster(List.of(student), List.of()), number, time(table.cell(row, SUBMITTED), place)));
        }
        Map<String, List<Row>> byStudent = new HashMap<>(); // each row is compared once with each student
        return result -> byStudent.computeIfAbsent(result.student(), student -> rows(rows, student, roster)).stream()
                .filter(row -> row.attempt() == result.attempt())
                .map(Row::submitted)
                .findFirst()
                .orElse(null);
    }

    private static List<Row> rows(List<Row> rows, String student, Roster roster) {
        RosterEntry known = roster.entry(student);
        return rows.stream()
                .filter(row -> row.student().entry(student) != null || isSame(row.student(), known))
                .toList();
    }

    private static boolean isSame(Roster row, @Nullable RosterEntry known) {
        return known != null
                && List.of(known.id(), known.email(), known.name()).stream()
                        .anyMatch(name -> !name.isEmpty() && row.entry(name) != null);
    }

    private static Instant time(String text, String place) {
        try {
            return OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant();
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    place + "\"" + text + "\" is no time. Write 2026-11-20T21:58:00+01:00, with the distance from UTC.",
                    wrong);
        }
    }
}
