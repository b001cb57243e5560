package workbook.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One thing that was measured again and again. */
final class Series {

    private final String name;
    private final String unit;
    private final @Nullable Double goal;
    private final @Nullable Double tailGoal;
    private final List<Double> raw = new ArrayList<>();

    private Series(String name, String unit, @Nullable Double goal, @Nullable Double tailGoal) {
        this.name = name;
        this.unit = unit;
        this.goal = goal;
        this.tailGoal = tailGoal;
    }

    /** @param goal what the median should at most be */
    static Series of(String name, String unit, double goal) {
        return new Series(name, unit, goal, null);
    }

    /**
     * @param goal what the median should at most be
     * @param tailGoal what the ninth decile should at most be
     */
    static Series of(String name, String unit, double goal, double tailGoal) {
        return new Series(name, unit, goal, tailGoal);
    }

    /** Something to compare with, which has no goal. */
    static Series of(String name, String unit) {
        return new Series(name, unit, null, null);
    }

    void add(double value) {
        raw.add(value);
    }

    boolean hasRuns() {
        return !raw.isEmpty();
    }

    /** The smallest value that at least this part of all values does not exceed; NaN without values. */
    double quantile(double part) {
        List<Double> sorted = raw.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    static String head() {
        return String.format(Locale.ROOT, "%-44s %9s %9s %11s  %-4s %4s", "", "median", "p90", "goal", "", "runs");
    }

    /** A line of the table. */
    String line() {
        String wanted = goal == null ? "" : number(goal) + (tailGoal == null ? "" : " / " + number(tailGoal));
        return String.format(
                Locale.ROOT,
                "%-44s %9s %9s %11s  %-4s %4d",
                name,
                number(quantile(0.5)),
                number(quantile(0.9)),
                wanted,
                unit,
                raw.size());
    }

    String json() {
        String values = raw.stream().map(Series::number).collect(Collectors.joining(","));
        return "{\"name\":\"" + name + "\",\"unit\":\"" + unit + "\",\"goal\":" + (goal == null ? "null" : number(goal))
                + (tailGoal == null ? "" : ",\"tailGoal\":" + number(tailGoal))
                + ",\"median\":" + number(quantile(0.5)) + ",\"p90\":" + number(quantile(0.9)) + ",\"raw\":[" + values
                + "]}";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
