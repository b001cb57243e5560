package workbook.grade.roster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** Reads a roster from a CSV file of a spreadsheet or a learning platform. */
public final class RosterReader {

    /** What the columns are called: by us, by Moodle, by Canvas, by Gradescope; in lower case. */
    private static final Map<String, Set<String>> NAMES = Map.of(
            "name", Set.of("name", "full name", "student", "student name"),
            "first", Set.of("first name", "given name", "vorname"),
            "last", Set.of("last name", "surname", "family name", "nachname"),
            "id", Set.of("id", "id number", "sid", "student id", "sis user id", "username", "sis login id"),
            "email", Set.of("email", "email address", "e-mail", "mail"),
            "group", Set.of("group", "groups", "section"),
            "extension", Set.of("extension", "extra days"));

    private final List<RosterEntry> entries = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final String file;

    private RosterReader(String file) {
        this.file = file;
    }

    /**
     * Reads a file in UTF-8 or else windows-1252, with or without a byte order mark, separated by comma, semicolon or
     * tab.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if no column says which student a row is about
     */
    public static Roster read(Path file) throws IOException {
        return read(CsvTable.text(file), file.getFileName().toString());
    }

    /** The same of a text; the file's name is for the problems. */
    public static Roster read(String text, String file) {
        var reader = new RosterReader(file);
        reader.add(text);
        return new Roster(reader.entries, reader.problems);
    }

    /** The student of a row by name, id and email, in a file whose columns are called as in a roster. */
    public static RosterEntry student(CsvTable table, CSVRecord row) {
        String name = cell(table, row, "name");
        String whole = name.isEmpty() ? (cell(table, row, "first") + " " + cell(table, row, "last")).strip() : name;
        return new RosterEntry(whole, cell(table, row, "id"), cell(table, row, "email"), "", Extension.NONE);
    }

    /**
     * Makes sure that a column says which student a row is about.
     *
     * @throws IllegalArgumentException with a sentence, if there is none
     */
    public static void requireStudents(CsvTable table, String file) {
        if (Stream.of("name", "first", "last", "id", "email")
                .noneMatch(column -> table.has(NAMES.getOrDefault(column, Set.of())))) {
            throw new IllegalArgumentException(
                    file + " has no column name, id or email. Its first line must name the columns.");
        }
    }

    private void add(String text) {
        try {
            CsvTable table = CsvTable.of(text, file);
            requireStudents(table, file);
            table.rows().forEach(row -> add(table, row));
        } catch (IOException wrong) {
            problems.add(file + ": " + wrong.getMessage());
        }
    }

    private void add(CsvTable table, CSVRecord row) {
        RosterEntry student = student(table, row);
        Extension extension = Extension.NONE;
        try {
            extension = Extension.parse(cell(table, row, "extension"));
        } catch (IllegalArgumentException wrong) {
            problems.add(file + ", row " + row.getRecordNumber() + ": " + wrong.getMessage());
        }
        var entry =
                new RosterEntry(student.name(), student.id(), student.email(), cell(table, row, "group"), extension);
        if (entry.shown().isEmpty()) {
            problems.add(file + ", row " + row.getRecordNumber() + ": It names no student.");
        } else if (entries.contains(entry)) {
            problems.add(file + ", row " + row.getRecordNumber() + ": " + entry.shown() + " is there already.");
        } else {
            entries.add(entry);
        }
    }

    private static String cell(CsvTable table, CSVRecord row, String column) {
        return table.cell(row, NAMES.getOrDefault(column, Set.of()));
    }
}
