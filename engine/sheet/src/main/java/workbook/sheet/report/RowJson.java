package workbook.sheet.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import workbook.sheet.grade.Doubt;
import workbook.sheet.rubric.Idea;
import workbook.sheet.rubric.Misconception;

/** The JSON form of an answer: what {@code --json} prints, and what {@code sheets.jsonl} keeps. */
public final class RowJson {

    /** For all JSON of this module. */
    static final ObjectMapper MAPPER = new ObjectMapper();

    private RowJson() {}

    /** One object; fields may be added, and never change their meaning. */
    public static ObjectNode of(Row row) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("v", 1);
        json.put("sheet", row.sheet());
        json.put("question", row.question());
        json.put("grade", row.graded().grade().words());
        json.put("confidence", row.graded().confidence());
        json.set("ideas", texts(row.graded().found().stream().map(Idea::name).toList()));
        json.set(
                "missing", texts(row.graded().missing().stream().map(Idea::name).toList()));
        json.set(
                "misconceptions",
                texts(row.graded().misconceptions().stream()
                        .filter(Misconception::known)
                        .map(Misconception::code)
                        .distinct()
                        .toList()));
        json.put("feedback", row.graded().feedback());
        json.set(
                "doubts", texts(row.doubts().stream().sorted().map(Doubt::words).toList()));
        json.put("urgency", Math.round(row.urgency() * 100) / 100.0);
        json.put("copiedFrom", row.graded().copied());
        json.put("alike", row.alike());
        json.put("title", row.title());
        json.put("line", row.line());
        json.put("text", row.text());
        return json;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = MAPPER.createArrayNode();
        texts.forEach(array::add);
        return array;
    }
}
