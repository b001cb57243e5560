package workbook.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import workbook.sheet.grade.Grader;
import workbook.sheet.rubric.Grade;

/** Counts which grades answers deserve and which they get, and what follows from it. */
final class Confusion {

    private static final List<Grade> GRADES = List.of(Grade.WRONG, Grade.PARTIAL, Grade.FULL);

    private final int[][] counts = new int[GRADES.size()][GRADES.size()];
    private final Map<String, Confusion> questions = new TreeMap<>();
    private int confident;
    private int confidentRight;

    /** One answer. */
    void add(String question, Grade deserved, Grade got, double confidence) {
        count(deserved, got, confidence);
        questions.computeIfAbsent(question, any -> new Confusion()).count(deserved, got, confidence);
    }

    private void count(Grade deserved, Grade got, double confidence) {
        counts[GRADES.indexOf(deserved)][GRADES.indexOf(got)]++;
        if (confidence >= Grader.CONFIDENT) {
            confident++;
            confidentRight += deserved == got ? 1 : 0;
        }
    }

    int total() {
        int total = 0;
        for (int[] row : counts) {
            for (int count : row) {
                total += count;
            }
        }
        return total;
    }

    private int right() {
        return counts[0][0] + counts[1][1] + counts[2][2];
    }

    /** The share of answers with the grade that they deserve. */
    double accuracy() {
        return (double) right() / total();
    }

    /** The share of answers that get more than they deserve. */
    double overGraded() {
        return (double) (counts[0][1] + counts[0][2] + counts[1][2]) / total();
    }

    /** The share of answers of a grade that get it. */
    double recall(Grade grade) {
        int[] row = counts[GRADES.indexOf(grade)];
        return (double) row[GRADES.indexOf(grade)] / (row[0] + row[1] + row[2]);
    }

    /** Agreement beyond chance, with a distance of two grades counted four times. */
    double kappa() {
        double observed = 0;
        double expected = 0;
        int total = total();
        for (int i = 0; i < GRADES.size(); i++) {
            for (int j = 0; j < GRADES.size(); j++) {
                int row = counts[i][0] + counts[i][1] + counts[i][2];
                int column = counts[0][j] + counts[1][j] + counts[2][j];
                int weight = (i - j) * (i - j);
                observed += weight * counts[i][j];
                expected += weight * (double) row * column / total;
            }
        }
        return expected == 0 ? 1 : 1 - observed / expected;
    }

    /** The matrix and its figures, for people. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(total() + " answers         got: wrong  partial  full");
        for (int i = GRADES.size() - 1; i >= 0; i--) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  deserve %-8s %10d %8d %5d",
                    GRADES.get(i).words(),
                    counts[i][0],
                    counts[i][1],
                    counts[i][2]));
        }
        int others = total() - confident;
        lines.add(String.format(
                Locale.ROOT,
                "accuracy %.3f, quadratic weighted kappa %.3f, over-graded %.3f, recall: wrong %.2f, partial %.2f, full %.2f",
                accuracy(),
                kappa(),
                overGraded(),
                recall(Grade.WRONG),
                recall(Grade.PARTIAL),
                recall(Grade.FULL)));
        lines.add(String.format(
                Locale.ROOT,
                "confident: %d answers, accuracy %.3f; others: %d answers, accuracy %.3f",
                confident,
                confident == 0 ? 0 : (double) confidentRight / confident,
                others,
                others == 0 ? 0 : (double) (right() - confidentRight) / others));
        return lines;
    }

    /** A line for each question, those with most faults first. */
    List<String> byQuestion() {
        var sorted = new LinkedHashMap<String, Confusion>();
        questions.entrySet().stream()
                .sorted(Map.Entry.comparingByValue((a, b) -> Double.compare(a.accuracy(), b.accuracy())))
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        var lines = new ArrayList<String>();
        sorted.forEach((question, own) -> lines.add(String.format(
                Locale.ROOT,
                "  %-28s %3d answers, accuracy %.2f, kappa %.2f, over-graded %d",
                question,
                own.total(),
                own.accuracy(),
                own.kappa(),
                Math.round(own.overGraded() * own.total()))));
        return lines;
    }
}
