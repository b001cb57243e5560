package workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbook.sheet.report.Reading;
import workbook.sheet.report.Row;
import workbook.sheet.rubric.Grade;
import workbook.sheet.rubric.Rubric;
import workbook.sheet.rubric.Rubrics;
import workbook.sheet.text.Stems;

/**
 * Measures on answers that nobody tuned on: sheets in {@code heldout}, {@code heldout2} and {@code heldout3}, written and graded by somebody
 * who had never seen the rubrics; the last one before there were any for its questions. The figures are printed; asserted is only that each sheet was read or is named as a problem. Never tune a rubric on these.
 */
class EvaluationTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern COMMA = Pattern.compile(",");

    @ParameterizedTest
    @ValueSource(strings = {"heldout", "heldout2", "heldout3"})
    void answers_that_nobody_tuned_on(String name) throws IOException {
        Path heldOut = Path.of("src/test/resources", name);
        Map<String, Grade> deserved = grades(heldOut, names());
        Reading reading = new SheetFolder(CourseReader.of(ROOT)).read(files(heldOut));
        Map<String, Row> rows = reading.rows().stream()
                .collect(Collectors.toMap(row -> bare(row.sheet()) + " " + row.question(), Function.identity()));
        var confusion = new Confusion();
        var bySheet = new TreeMap<String, Confusion>();
        var wrong = new ArrayList<String>();
        int absentAgreed = 0;
        int absent = 0;
        for (Map.Entry<String, Grade> each : deserved.entrySet()) {
            Row row = rows.get(each.getKey());
            Grade got =
                    row == null || row.line() == 0 ? Grade.ABSENT : row.graded().grade();
            if (each.getValue() == Grade.ABSENT || got == Grade.ABSENT) {
                absent++;
                absentAgreed += each.getValue() == got ? 1 : 0;
                if (each.getValue() != got) {
                    wrong.add(each.getKey() + ": deserves " + each.getValue().words() + ", got " + got.words());
                }
            } else if (each.getValue() != Grade.NOT_GRADED && row != null && got != Grade.NOT_GRADED) {
                double confidence = row.graded().confidence();
                confusion.add(row.question(), each.getValue(), got, confidence);
                bySheet.computeIfAbsent(bare(row.sheet()), any -> new Confusion())
                        .add(row.question(), each.getValue(), got, confidence);
                if (each.getValue() != got) {
                    wrong.add(each.getKey() + ": deserves " + each.getValue().words() + ", got " + got.words() + " ("
                            + confidence + ")");
                }
            }
        }
        reading.problems().forEach(System.out::println);
        confusion.lines().forEach(System.out::println);
        confusion.byQuestion().forEach(System.out::println);
        System.out.println("absent by one of both: " + absent + ", by both: " + absentAgreed);
        lures(heldOut, names(), deserved, rows).forEach(System.out::println);
        System.out.println("by sheet: "
                + bySheet.entrySet().stream()
                        .map(each -> each.getKey() + " "
                                + String.format(
                                        Locale.ROOT, "%.2f", each.getValue().accuracy()))
                        .collect(Collectors.joining(", ")));
        wrong.stream().sorted(Comparator.naturalOrder()).forEach(System.out::println);
        assertTrue(confusion.total() > 0);
        for (Path file : files(heldOut)) {
            String sheet = file.getFileName().toString();
            boolean read = reading.rows().stream().anyMatch(row -> row.sheet().startsWith(sheet));
            boolean told = reading.problems().stream().anyMatch(problem -> problem.startsWith(sheet));
            assertTrue(read != told, sheet + " is neither read nor named, or both");
        }
    }

    /** For each kind of lure, and for all: how many got full marks, or more than they deserve. */
    private static List<String> lures(
            Path heldOut, Map<String, String> names, Map<String, Grade> deserved, Map<String, Row> rows)
            throws IOException {
        var counts = new TreeMap<String, int[]>();
        Path file = heldOut.resolve("lures.csv");
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] cells = COMMA.split(line.strip(), -1);
            String key = cells[0] + " " + names.getOrDefault(cells[1], cells[1]);
            Row row = rows.get(key);
            Grade deserves = deserved.get(key);
            if (deserves != null && row != null && row.graded().grade() != Grade.ABSENT) {
                Grade got = row.graded().grade();
                for (String kind : List.of("all lures", cells[2])) {
                    int[] count = counts.computeIfAbsent(kind, any -> new int[3]);
                    count[0]++;
                    count[1] += got == Grade.FULL && deserves != Grade.FULL ? 1 : 0;
                    count[2] += got.compareTo(deserves) > 0 ? 1 : 0;
                }
            }
        }
        return counts.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue()[0] + " read, undeserved full marks "
                        + each.getValue()[1] + ", more than deserved " + each.getValue()[2])
                .toList();
    }

    private static String bare(String sheet) {
        return sheet.replaceFirst("\\.md.*$", "");
    }

    private static List<Path> files(Path heldOut) throws IOException {
        try (var all = Files.list(heldOut)) {
            return all.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    /** The name of each question by its place, such as {@code lesson06_wire 3}. */
    private static Map<String, String> names() throws IOException {
        var names = new LinkedHashMap<String, String>();
        for (Rubric rubric : Rubrics.load(ROOT, new Stems()).all()) {
            rubric.asked().forEach(place -> names.put(place.lesson() + " " + place.number(), rubric.question()));
        }
        return names;
    }

    private static Map<String, Grade> grades(Path heldOut, Map<String, String> names) throws IOException {
        Map<String, Grade> grades = new LinkedHashMap<>();
        for (String line : Files.readAllLines(heldOut.resolve("grades.csv"))) {
            String[] cells = COMMA.split(line.strip(), -1);
            Grade.named(cells[2])
                    .ifPresent(grade -> grades.put(cells[0] + " " + names.getOrDefault(cells[1], cells[1]), grade));
        }
        return grades;
    }
}
