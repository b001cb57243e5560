package workbook.grade;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import workbook.check.verdict.Status;
import workbook.grade.book.AnswerSheets;
import workbook.grade.book.Gradebook;
import workbook.grade.book.GradingRules;
import workbook.grade.book.Points;
import workbook.grade.book.ReadingAnswers;
import workbook.grade.book.StudentMarks;
import workbook.grade.export.ExportJson;
import workbook.grade.result.Result;

/** {@code summary.json}: what was graded, by what, and how it ended. */
final class Summary {

    private Summary() {}

    static String of(List<Result> results, Gradebook book, ReportOptions options, List<String> problems) {
        ReportOptions.RunFacts run = options.run();
        GradingRules rules = options.rules();
        ObjectNode json = ExportJson.object();
        json.put("v", 2);
        json.put("students", (int)
                book.students().stream().filter(StudentMarks::handedIn).count());
        json.put("exercises", book.assignment().exercises().size());
        json.put("results", results.size());
        ObjectNode counts = json.putObject("statuses");
        for (Status status : Status.values()) {
            counts.put(status.json(), (int) results.stream()
                    .filter(result -> result.verdict().status() == status)
                    .count());
        }
        var isolation = json.putArray("isolation");
        var seen = new TreeSet<String>();
        results.forEach(result -> seen.add(result.verdict().isolation()));
        seen.forEach(isolation::add);
        ObjectNode versions = json.putObject("versions");
        new TreeMap<>(run.versions()).forEach(versions::put);
        json.put("seed", run.seed());
        json.put("wallMillis", run.wallMillis());
        Instant due = rules.late().due();
        ObjectNode marks = json.putObject("rules");
        marks.put("due", due == null ? null : due.toString())
                .put("percentPerDay", rules.late().percentPerDay())
                .put("attempts", rules.attempts().name().toLowerCase(Locale.ROOT));
        ObjectNode weights = marks.putObject("weights");
        new TreeMap<>(rules.weights()).forEach(weights::put);
        sheets(json, book, options.sheets());
        var told = json.putArray("problems");
        problems.forEach(told::add);
        return ExportJson.text(json);
    }

    /** Left out where the class has no answer sheets. */
    private static void sheets(ObjectNode json, Gradebook book, AnswerSheets sheets) {
        if (sheets.bySheet().isEmpty()) {
            return;
        }
        List<ReadingAnswers> all = book.students().stream()
                .map(StudentMarks::reading)
                .filter(reading -> !reading.answers().isEmpty())
                .toList();
        json.putObject("sheets")
                .put("pointsEach", sheets.each().number())
                .put("students", all.size())
                .put(
                        "answers",
                        all.stream().mapToInt(one -> one.answers().size()).sum())
                .put("points", sum(all, ReadingAnswers::points))
                .put("max", sum(all, ReadingAnswers::max));
    }

    private static BigDecimal sum(List<ReadingAnswers> all, Function<ReadingAnswers, Points> what) {
        return all.stream().map(what).reduce(Points.NONE, Points::plus).number();
    }
}
