package workbook.cli.author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import workbook.cli.author.MutantRule.Outcome;
import workbook.course.Finding;

/** What became of all mutants: by exercise, by rule, and one by one where no cause is named. */
public final class MutantTable {

    /** Where it is kept, seen from the workbook's folder. */
    public static final String FILE = "docs/reference/mutants.adoc";

    private final List<Finding> findings = new ArrayList<>();

    /** Takes one finding; those that are not about a mutant are left out. */
    public void counts(Finding finding) {
        if (finding.rule().equals(MutantRule.RULE)) {
            findings.add(finding);
        }
    }

    /** The table of exercises for a screen, a line each. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(String.format(
                "%-34s %7s %6s %6s %6s %6s %6s %6s",
                "", "mutants", "named", "known", "silent", "wrong", "passes", "other"));
        by(finding -> exercise(finding.subject())).forEach((exercise, row) -> lines.add(row.line(exercise)));
        lines.add(Row.of(findings).line("all"));
        return lines;
    }

    /**
     * Keeps it with the documentation.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path root) throws IOException {
        Files.writeString(root.resolve(FILE), page());
    }

    private String page() {
        var page = new StringBuilder("""
                = What happens to mutants

                A mutant is a solution with one small change, such as learners make by oversight.
                `./workbook verify --mutants` makes and judges all of them, and writes this page; the files are in `.workbook/mutants/`.
                The effect of each change is known, so `verify` complains about a cause that says something else.

                named:: The cause was found in the recording, and is right.
                known:: It looks like a mistake that the author has described, and gets its text. The list below says which; only a reader can tell whether the text fits.
                silent:: It failed, and no cause is named.
                passes:: No test notices. Often the change makes no difference; if it does, a test is missing.
                other:: It doesn't compile, ended its JVM, or didn't end.

                """);
        table(page, "By exercise", "exercise", by(finding -> exercise(finding.subject())));
        table(page, "By change", "change", by(finding -> rule(finding.subject())));
        list(page, "No cause is named", Outcome.SILENT);
        list(page, "Taken for a known mistake", Outcome.KNOWN);
        list(page, "No test notices", Outcome.PASSES);
        return page.toString();
    }

    private static void table(StringBuilder page, String title, String what, Map<String, Row> rows) {
        page.append("== ").append(title).append("\n\n[cols=\"4,1,1,1,1,1,1,1\",options=\"header\"]\n|===\n");
        page.append("| ").append(what).append(" | mutants | named | known | silent | wrong | passes | other\n\n");
        rows.forEach((name, row) -> page.append(row.cells(name)));
        page.append("|===\n\n");
    }

    private void list(StringBuilder page, String title, Outcome outcome) {
        page.append("== ").append(title).append("\n\n");
        findings.stream()
                .filter(finding -> finding.ok() && Outcome.of(finding) == outcome)
                .map(finding -> "* `+" + finding.subject() + "+`"
                        + finding.detail().replaceFirst("^\\w+", "").replaceFirst("^ ", ": ") + "\n")
                .sorted()
                .forEach(page::append);
        page.append("\n");
    }

    private Map<String, Row> by(Function<Finding, String> name) {
        return findings.stream()
                .collect(Collectors.groupingBy(
                        name, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Row::of)));
    }

    private static String exercise(String subject) {
        return subject.replaceFirst("^([^/]+/[^/]+)/.*", "$1");
    }

    private static String rule(String subject) {
        return subject.replaceFirst("^[^/]+/[^/]+/([^:]+):.*", "$1");
    }

    /** How many came to which end. */
    private record Row(int all, Map<Outcome, Integer> counts, int wrong) {

        static Row of(List<Finding> findings) {
            var counts = new EnumMap<Outcome, Integer>(Outcome.class);
            findings.stream().filter(Finding::ok).forEach(one -> counts.merge(Outcome.of(one), 1, Integer::sum));
            int ok = counts.values().stream().mapToInt(Integer::intValue).sum();
            return new Row(findings.size(), Collections.unmodifiableMap(counts), findings.size() - ok);
        }

        private int count(Outcome outcome) {
            return counts.getOrDefault(outcome, 0);
        }

        private List<Integer> numbers() {
            return List.of(
                    all,
                    count(Outcome.NAMED),
                    count(Outcome.KNOWN),
                    count(Outcome.SILENT),
                    wrong,
                    count(Outcome.PASSES),
                    count(Outcome.REFUSED) + count(Outcome.ENDED));
        }

        String line(String name) {
            return String.format("%-34s %7d", name, all)
                    + numbers().stream()
                            .skip(1)
                            .map(number -> String.format(" %6d", number))
                            .collect(Collectors.joining());
        }

        String cells(String name) {
            return "| " + name
                    + numbers().stream().map(number -> " | " + number).collect(Collectors.joining()) + "\n";
        }
    }
}
