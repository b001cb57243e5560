package workbook.grade.roster;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as spreadsheets and learning platforms write it: a line of titles, and rows. */
public final class CsvTable {

    private final List<String> head;
    private final List<CSVRecord> rows;

    private CsvTable(List<String> head, List<CSVRecord> rows) {
        this.head = head;
        this.rows = rows;
    }

    /**
     * The text of a file in UTF-8 or else windows-1252.
     *
     * @throws IOException with a sentence, if there is no such file
     */
    public static String text(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + ".");
        }
        byte[] bytes = Files.readAllBytes(file);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    /**
     * Reads a text with or without a byte order mark, separated by comma, semicolon or tab.
     *
     * @param file its name, for what is wrong with it
     * @throws IllegalArgumentException with a sentence, if there is no line of titles
     * @throws IOException if it is no CSV, such as one whose quotes do not end
     */
    public static CsvTable of(String text, String file) throws IOException {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(plain))
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
            List<CSVRecord> rows = parser.getRecords();
            if (rows.isEmpty()) {
                throw new IllegalArgumentException(file + " is empty. Its first line must name the columns.");
            }
            List<String> head = rows.get(0).stream()
                    .map(cell -> cell.toLowerCase(Locale.ROOT))
                    .toList();
            return new CsvTable(head, rows.subList(1, rows.size()));
        } catch (UncheckedIOException wrong) {
            throw wrong.getCause();
        }
    }

    /** The rows below the titles. */
    public List<CSVRecord> rows() {
        return rows;
    }

    /** True if a column has one of these titles, in lower case. */
    public boolean has(Set<String> titles) {
        return at(titles) >= 0;
    }

    /** What a row has in the column with one of these titles; empty if there is none. */
    public String cell(CSVRecord row, Set<String> titles) {
        int at = at(titles);
        return at < 0 || at >= row.size() ? "" : row.get(at).strip();
    }

    private int at(Set<String> titles) {
        for (int i = 0; i < head.size(); i++) {
            if (titles.contains(head.get(i))) {
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
