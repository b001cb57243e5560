package workbook.grade.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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
        byte[] bytes = Files.readAllBytes(file);
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, java.nio.charset.Charset.forName("windows-1252"));
        }
        return read(text, file.getFileName().toString());
    }

    /** The same of a text; the file's name is for the problems. */
    public static Roster read(String text, String file) {
        var reader = new RosterReader(file);
        reader.add(text.startsWith("\ufeff") ? text.substring(1) : text);
        return new Roster(reader.entries, reader.problems);
    }

    private void add(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            List<CSVRecord> rows = parser.getRecords();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException(file + " is empty. Its first line must name the columns.");
            }
            List<String> head = rows.get(0).stream()
                    .map(cell -> cell.toLowerCase(Locale.ROOT))
                    .toList();
            if (Stream.of("name", "first", "last", "id", "email").allMatch(column -> at(head, column) < 0)) {
                throw new IllegalArgumentException(
                        file + " has no column name, id or email. Its first line must name the columns.");
            }
            rows.stream().skip(1).forEach(row -> add(head, row));
        } catch (IOException | UncheckedIOException wrong) {
            problems.add(file + ": " + wrong.getMessage());
        }
    }

    private void add(List<String> head, CSVRecord row) {
        String name = cell(head, row, "name");
        String whole = name.isEmpty() ? (cell(head, row, "first") + " " + cell(head, row, "last")).strip() : name;
        Extension extension = Extension.NONE;
        try {
            extension = Extension.parse(cell(head, row, "extension"));
        } catch (IllegalArgumentException wrong) {
            problems.add(file + ", row " + row.getRecordNumber() + ": " + wrong.getMessage());
        }
        var entry = new RosterEntry(
                whole, cell(head, row, "id"), cell(head, row, "email"), cell(head, row, "group"), extension);
        if (entry.shown().isEmpty()) {
            problems.add(file + ", row " + row.getRecordNumber() + ": It names no student.");
        } else if (entries.contains(entry)) {
            problems.add(file + ", row " + row.getRecordNumber() + ": " + entry.shown() + " is there already.");
        } else {
            entries.add(entry);
        }
    }

    private static String cell(List<String> head, CSVRecord row, String column) {
        int at = at(head, column);
        return at < 0 || at >= row.size() ? "" : row.get(at).strip();
    }

    private static int at(List<String> head, String column) {
        for (int i = 0; i < head.size(); i++) {
            if (NAMES.getOrDefault(column, Set.of()).contains(head.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The one that the first line has most of. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        sign -> first.chars().filter(c -> c == sign).count()))
                .orElse(',');
    }
}
