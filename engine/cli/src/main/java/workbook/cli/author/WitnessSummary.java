package workbook.cli.author;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import workbook.course.Finding;

/** What became of the tests in JavaScript, for a screen. */
public final class WitnessSummary {

    private final List<Finding> findings = new ArrayList<>();

    /** Takes one finding; those that are not about JavaScript are left out. */
    public void counts(Finding finding) {
        findings.add(finding);
    }

    /** How many exercises passed in which way, which deviate as listed, and which have no part in it and why. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        for (JavaScriptParts parts : JavaScriptParts.values()) {
            List<Finding> tried = of(parts.rule());
            long passed = tried.stream().filter(Finding::ok).count();
            lines.add("With " + parts.shown() + ", " + passed + " of " + tried.size() + " exercises pass.");
            tried.stream()
                    .filter(finding -> finding.ok() && !finding.detail().isEmpty())
                    .forEach(finding -> lines.add("  as listed: " + finding.subject() + ", " + finding.detail()));
        }
        reasons("No JavaScript clients", WitnessRule.NO_CLIENTS, lines);
        reasons("No twin", WitnessRule.NO_TWIN, lines);
        return lines;
    }

    private void reasons(String what, String rule, List<String> lines) {
        of(rule).stream()
                .collect(Collectors.groupingBy(
                        Finding::detail, TreeMap::new, Collectors.mapping(Finding::subject, Collectors.joining(", "))))
                .forEach((why, exercises) -> lines.add(what + ", since " + why + ": " + exercises));
    }

    private List<Finding> of(String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
    }
}
