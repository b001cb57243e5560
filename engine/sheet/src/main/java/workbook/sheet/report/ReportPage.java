package workbook.sheet.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page for a teacher: one file that loads nothing. */
final class ReportPage {

    private static final List<String> GRADES = List.of("full", "partial", "wrong");
    private static final int MOST_BARS = 8;

    private final List<ObjectNode> rows;
    private final List<String> notes;
    private final Decisions decisions;

    ReportPage(List<ObjectNode> rows, List<String> notes, Decisions decisions) {
        this.rows = rows;
        this.notes = notes;
        this.decisions = decisions;
    }

    String html() {
        List<ObjectNode> doubtful = ResultFolder.doubtful(rows);
        long sheets =
                rows.stream().map(row -> row.path("sheet").asText()).distinct().count();
        return resource("report.html")
                .replace("{{style}}", resource("report.css"))
                .replace("{{script}}", resource("report.js"))
                .replace(
                        "{{summary}}",
                        sheets + " sheets, " + rows.size() + " answers, " + doubtful.size() + " to look at. "
                                + escaped(decisions.agreement()))
                .replace("{{notes}}", notes())
                .replace("{{classes}}", questions())
                .replace("{{doubtful}}", doubtful.stream().map(this::card).collect(Collectors.joining("\n")))
                .replace("{{sheets}}", sheets());
    }

    private String notes() {
        return notes.isEmpty()
                ? ""
                : "<h2>Not read, or not sure</h2><ul>"
                        + notes.stream()
                                .map(note -> "<li>" + escaped(note) + "</li>")
                                .collect(Collectors.joining())
                        + "</ul>";
    }

    /** For each question how many answers have which grade, what is missing, and which misconceptions show. */
    private String questions() {
        Map<String, List<ObjectNode>> byQuestion = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.path("title").asText(), LinkedHashMap::new, Collectors.toList()));
        var html = new StringBuilder();
        byQuestion.forEach((title, answers) -> {
            List<ObjectNode> given = answers.stream()
                    .filter(row -> GRADES.contains(decisions.grade(row)))
                    .toList();
            if (!given.isEmpty()) {
                html.append("<section class=\"question\"><h3>")
                        .append(escaped(title))
                        .append("</h3><p>");
                html.append(GRADES.stream()
                        .map(grade -> count(given, grade) + " " + grade)
                        .collect(Collectors.joining(", ")));
                html.append("</p>").append(bars(given)).append("</section>\n");
            }
        });
        return html.toString();
    }

    private long count(List<ObjectNode> answers, String grade) {
        return answers.stream()
                .filter(row -> decisions.grade(row).equals(grade))
                .count();
    }

    private String bars(List<ObjectNode> answers) {
        var counts = new TreeMap<String, Integer>();
        for (ObjectNode row : answers) {
            if (!decisions.grade(row).equals("full")) {
                row.path("missing").forEach(idea -> counts.merge("missing: " + idea.asText(), 1, Integer::sum));
            }
            row.path("misconceptions").forEach(code -> counts.merge(code.asText(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(MOST_BARS)
                .map(each -> bar(each.getKey(), each.getValue(), answers.size()))
                .collect(Collectors.joining());
    }

    private static String bar(String name, int count, int of) {
        return "<div class=\"bar\"><span class=\"name\">" + escaped(name)
                + "</span><span class=\"track\"><span style=\"width:"
                + Math.round(100.0 * count / of) + "%\"></span></span><span class=\"number\">" + count + " of " + of
                + "</span></div>";
    }

    private String card(ObjectNode row) {
        String sheet = escaped(row.path("sheet").asText());
        String title = escaped(row.path("title").asText());
        return "<article class=\"card\"" + data(row) + "><h3>" + title + "<small>" + sheet + ", line "
                + row.path("line").asInt() + "</small></h3><p class=\"why\">"
                + escaped(AnswerTable.joined(row.path("doubts"))) + alike(row) + "</p><blockquote>"
                + escaped(row.path("text").asText()).replace("\n", "<br>") + "</blockquote><p>"
                + withCode(row.path("feedback").asText())
                + "</p><p class=\"verdict\">The machine says <b class=\"grade\">"
                + escaped(row.path("grade").asText()) + "</b>, confidence "
                + row.path("confidence").asText()
                + "</p></article>";
    }

    private static String alike(JsonNode row) {
        String other = row.path("alike").asText();
        return other.isEmpty() ? "" : " (" + escaped(other) + ")";
    }

    private String data(ObjectNode row) {
        String decided = decisions.has(row) ? decisions.grade(row) : "";
        return " data-sheet=\"" + escaped(row.path("sheet").asText()) + "\" data-question=\""
                + escaped(row.path("question").asText()) + "\" data-machine=\""
                + escaped(row.path("grade").asText()) + "\" data-decided=\"" + escaped(decided) + "\"";
    }

    private String sheets() {
        Map<String, List<ObjectNode>> bySheet = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.path("sheet").asText(), LinkedHashMap::new, Collectors.toList()));
        var html = new StringBuilder();
        bySheet.forEach((sheet, answers) -> {
            html.append("<details><summary>").append(escaped(sheet)).append(": ");
            html.append(GRADES.stream()
                    .map(grade -> count(answers, grade) + " " + grade)
                    .collect(Collectors.joining(", ")));
            html.append("</summary><ul>");
            for (ObjectNode row : answers) {
                html.append("<li><b>")
                        .append(escaped(row.path("title").asText()))
                        .append("</b>: ");
                html.append(escaped(decisions.grade(row))).append(". ");
                html.append(withCode(row.path("feedback").asText())).append("</li>");
            }
            html.append("</ul></details>\n");
        });
        return html.toString();
    }

    /** With what stands between backquotes as code. */
    private static String withCode(String text) {
        return escaped(text).replaceAll("`([^`]+)`", "<code>$1</code>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("{{", "{&#123;");
    }

    private static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in the program: build it again.");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
