package workbook.sheet.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All answers as a table that a spreadsheet reads. */
final class AnswerTable {

    private static final List<String> COLUMNS = List.of(
            "sheet",
            "question",
            "grade",
            "machine",
            "confidence",
            "ideas",
            "missing",
            "misconceptions",
            "look at",
            "copied from",
            "same words as",
            "feedback",
            "answer",
            "title",
            "decided");

    private AnswerTable() {}

    static String csv(List<ObjectNode> rows, Decisions decisions) {
        var lines = new ArrayList<String>();
        lines.add(String.join(",", COLUMNS));
        for (ObjectNode row : rows) {
            lines.add(List.of(
                            row.path("sheet").asText(),
                            row.path("question").asText(),
                            decisions.grade(row),
                            row.path("grade").asText(),
                            row.path("confidence").asText(),
                            joined(row.path("ideas")),
                            joined(row.path("missing")),
                            joined(row.path("misconceptions")),
                            joined(row.path("doubts")),
                            row.path("copiedFrom").asText(),
                            row.path("alike").asText(),
                            row.path("feedback").asText(),
                            row.path("text").asText(),
                            row.path("title").asText(),
                            decisions.has(row) ? "yes" : "")
                    .stream()
                    .map(AnswerTable::cell)
                    .collect(Collectors.joining(",")));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    static String joined(JsonNode texts) {
        var all = new ArrayList<String>();
        texts.forEach(text -> all.add(text.asText()));
        return String.join("; ", all);
    }

    /** Quoted; a learner's text that begins like a formula must not become one. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
