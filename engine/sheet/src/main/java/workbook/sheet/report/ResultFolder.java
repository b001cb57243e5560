package workbook.sheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The folder that a teacher gets: answers as JSON lines, a table, a page, and the decisions about them. */
public final class ResultFolder {

    private static final String ROWS = "sheets.jsonl";
    private static final String NOTES = "notes.txt";

    private final Path folder;

    public ResultFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes what was read; earlier decisions in the folder stay, as far as the machine's grade is the same. */
    public void write(Reading reading) throws IOException {
        Files.createDirectories(folder);
        List<String> lines =
                reading.rows().stream().map(row -> RowJson.of(row).toString()).toList();
        Files.write(folder.resolve(ROWS), lines, UTF_8);
        var notes = new ArrayList<>(reading.problems());
        notes.addAll(reading.remarks());
        Files.write(folder.resolve(NOTES), notes, UTF_8);
        refresh();
    }

    /** Makes the table and the page anew, with the decisions that there are. */
    public void refresh() throws IOException {
        List<ObjectNode> rows = rows();
        Decisions decisions = decisions();
        Files.writeString(folder.resolve("answers.csv"), AnswerTable.csv(rows, decisions), UTF_8);
        List<String> notes =
                Files.exists(folder.resolve(NOTES)) ? Files.readAllLines(folder.resolve(NOTES), UTF_8) : List.of();
        Files.writeString(folder.resolve("report.html"), new ReportPage(rows, notes, decisions).html(), UTF_8);
    }

    /** The answers, in the order in which they were read. */
    public List<ObjectNode> rows() throws IOException {
        var rows = new ArrayList<ObjectNode>();
        for (String line : Files.readAllLines(folder.resolve(ROWS), UTF_8)) {
            JsonNode json = RowJson.MAPPER.readTree(line);
            if (json instanceof ObjectNode row) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The answers that a person should look at, the most doubtful ones first. */
    static List<ObjectNode> doubtful(List<ObjectNode> rows) {
        return rows.stream()
                .filter(row -> row.path("urgency").asDouble() > 0)
                .sorted(Comparator.comparingDouble(
                        (ObjectNode row) -> -row.path("urgency").asDouble()))
                .toList();
    }

    /** Those of them that nobody has decided about. */
    public List<ObjectNode> open() throws IOException {
        Decisions decisions = decisions();
        return doubtful(rows()).stream().filter(row -> !decisions.has(row)).toList();
    }

    /** True if this program has written it. */
    public boolean exists() {
        return Files.exists(folder.resolve(ROWS));
    }

    /** What was decided so far. */
    public Decisions decisions() throws IOException {
        return Decisions.read(folder.resolve(Decisions.FILE));
    }

    /** Keeps decisions. */
    public void keep(Decisions decisions) throws IOException {
        decisions.write(folder.resolve(Decisions.FILE));
    }
}
