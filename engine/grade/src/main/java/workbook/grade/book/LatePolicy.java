package workbook.grade.book;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import workbook.grade.roster.Extension;

/**
 * What work costs that comes too late.
 *
 * @param due when it is due for those without an extension; null if lateness costs nothing
 * @param percentPerDay how many of 100 points each started day costs; 100 for a cut-off
 */
public record LatePolicy(@Nullable Instant due, int percentPerDay) {

    public static final LatePolicy NONE = new LatePolicy(null, 0);

    private static final int ALL = 100;
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})\\s*%?(?:\\s*(?:/|per |a )\\s*day)?");

    /**
     * Reads {@code none}, {@code cut-off}, or how much a day costs: {@code 10%}, {@code 10%/day}.
     *
     * @throws IllegalArgumentException if it is none of these, or the due date is missing
     */
    public static LatePolicy parse(String policy, @Nullable Instant due) {
        if (policy.equals("none")) {
            return NONE;
        }
        Matcher percent = PERCENT.matcher(policy);
        boolean cutOff = policy.equals("cut-off");
        if (!cutOff && !(percent.matches() && Integer.parseInt(percent.group(1)) <= ALL)) {
            throw new IllegalArgumentException(
                    "\"" + policy + "\" is no late policy. Write none, cut-off, or a percentage such as 10%/day.");
        }
        if (due == null) {
            throw new IllegalArgumentException("A late policy needs a due date, such as --due 2026-11-30T22:00:00Z.");
        }
        return new LatePolicy(due, cutOff ? ALL : Integer.parseInt(percent.group(1)));
    }

    /** How many days were started between the due date and the submission; 0 if it came in time. */
    int daysLate(@Nullable Instant submitted, Extension extension) {
        if (due == null || submitted == null) {
            return 0;
        }
        Duration late = Duration.between(extension.due(due), submitted);
        if (late.isNegative() || late.isZero()) {
            return 0;
        }
        return Math.toIntExact(late.minusNanos(1).toDays() + 1);
    }

    /** What is left of the points after so many days. */
    Points after(int daysLate, Points earned) {
        long percent = Math.max(0, ALL - (long) daysLate * percentPerDay);
        return earned.times(BigDecimal.valueOf(percent, 2));
    }
}
