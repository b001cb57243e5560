package workbook.sheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import workbook.sheet.rubric.Grade;

/** What a teacher decided about answers: to accept the machine's grade, or another one. */
public final class Decisions {

    /** The file's name, in the folder and as the page exports it. */
    public static final String FILE = "decisions.json";

    private final Map<String, Decision> all = new LinkedHashMap<>();

    /** One decision: the grade that the machine gave, and the teacher's. */
    private record Decision(String sheet, String question, String machine, String grade) {}

    /**
     * Reads them; a missing file has none.
     *
     * @throws IOException also if the file has another form
     */
    public static Decisions read(Path file) throws IOException {
        var decisions = new Decisions();
        if (!Files.exists(file)) {
            return decisions;
        }
        JsonNode json = RowJson.MAPPER.readTree(Files.readString(file, UTF_8));
        if (!json.path("decisions").isArray()) {
            throw new IOException("has no list of decisions");
        }
        for (JsonNode each : json.path("decisions")) {
            Optional<Grade> grade = Grade.named(each.path("grade").asText());
            if (grade.isEmpty()) {
                throw new IOException("has the grade '" + each.path("grade").asText() + "', which doesn't exist");
            }
            decisions.add(
                    each.path("sheet").asText(),
                    each.path("question").asText(),
                    each.path("machine").asText(),
                    grade.get().words());
        }
        return decisions;
    }

    void write(Path file) throws IOException {
        ObjectNode json = RowJson.MAPPER.createObjectNode();
        json.put("v", 1);
        ArrayNode array = json.putArray("decisions");
        for (Decision each : all.values()) {
            array.addObject()
                    .put("sheet", each.sheet())
                    .put("question", each.question())
                    .put("machine", each.machine())
                    .put("grade", each.grade());
        }
        Files.writeString(file, json.toPrettyString() + "\n", UTF_8);
    }

    private void add(String sheet, String question, String machine, String grade) {
        all.put(sheet + "\n" + question, new Decision(sheet, question, machine, grade));
    }

    /** A decision about an answer. */
    public void decide(JsonNode row, Grade grade) {
        add(
                row.path("sheet").asText(),
                row.path("question").asText(),
                row.path("grade").asText(),
                grade.words());
    }

    /** Takes those of another file, which are newer. */
    public void addAll(Decisions newer) {
        all.putAll(newer.all);
    }

    /** The teacher's grade; the machine's where nothing was decided, or about another grade of the machine. */
    String grade(JsonNode row) {
        Decision decision = decision(row);
        return decision == null ? row.path("grade").asText() : decision.grade();
    }

    /** True if it was decided about this answer with this grade of the machine. */
    boolean has(JsonNode row) {
        return decision(row) != null;
    }

    private @org.jspecify.annotations.Nullable Decision decision(JsonNode row) {
        Decision decision =
                all.get(row.path("sheet").asText() + "\n" + row.path("question").asText());
        return decision != null && decision.machine().equals(row.path("grade").asText()) ? decision : null;
    }

    /** How often the teacher agreed with the machine, in a sentence; empty where nothing was decided. */
    public String agreement() {
        long same = all.values().stream()
                .filter(each -> each.machine().equals(each.grade()))
                .count();
        return all.isEmpty()
                ? ""
                : String.format(
                        "Of %d decided answers, %d kept the grade that the machine gave: %d %%.",
                        all.size(), same, Math.round(100.0 * same / all.size()));
    }
}
