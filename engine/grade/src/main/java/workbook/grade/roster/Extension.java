package workbook.grade.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much longer a student has: some days more than the others, or until a moment of their own.
 *
 * @param days added to the due date; 0 for none
 * @param until the student's own due date, or null
 */
public record Extension(int days, @Nullable Instant until) {

    public static final Extension NONE = new Extension(0, null);

    private static final Pattern DAYS = Pattern.compile("\\+?(\\d{1,3})\\s*(?:d|days?)?");

    /**
     * Reads {@code 3}, {@code 3 days}, {@code 2026-12-01} (the whole day, in UTC) or {@code 2026-12-01T12:00:00Z}.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    public static Extension parse(String text) {
        String wanted = text.strip();
        if (wanted.isEmpty() || wanted.equals("-")) {
            return NONE;
        }
        Matcher days = DAYS.matcher(wanted);
        if (days.matches()) {
            return new Extension(Integer.parseInt(days.group(1)), null);
        }
        try {
            return new Extension(
                    0,
                    wanted.contains("T")
                            ? Instant.parse(wanted)
                            : LocalDate.parse(wanted)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "\"" + wanted + "\" is no extension. Write days such as 3, or a date such as 2026-12-01.", e);
        }
    }

    /** True if the student has as much time as the others. */
    public boolean isNone() {
        return equals(NONE);
    }

    /** When the student's work is due, if it is due then for the others. */
    public Instant due(Instant others) {
        return until == null ? others.plus(Duration.ofDays(days)) : until;
    }
}
