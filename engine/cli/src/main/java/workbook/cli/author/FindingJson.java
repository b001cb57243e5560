package workbook.check.author;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;

/** A finding as one line of JSON, version 2, as other programs read it. */
public final class FindingJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private FindingJson() {}

    /** One JSON document without line breaks. */
    public static String of(Finding finding) {
        return MAPPER.createObjectNode()
                .put("v", 2)
                .put("rule", finding.rule())
                .put("subject", finding.subject())
                .put("ok", finding.ok())
                .put("detail", finding.detail())
                .toString();
    }

    /** The last line: how much was proven, how much was not, and how many exercises were remembered. */
    public static String summary(Scope scope, VerifyReport report, int recalled) {
        long solutions = scope.exercises().stream()
                .filter(exercise -> Files.exists(exercise.solution()))
                .count();
        return MAPPER.createObjectNode()
                .put("v", 2)
                .put("rule", "summary")
                .put("ok", report.failures() == 0)
                .put("exercises", scope.exercises().size())
                .put("solutions", solutions)
                .put("mistakes", VerifyReport.mistakes(scope))
                .put("failures", report.failures())
                .put("remembered", recalled)
                .put("wallMillis", report.millis())
                .toString();
    }
}
