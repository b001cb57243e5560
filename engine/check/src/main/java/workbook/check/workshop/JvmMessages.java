package workbook.check.workshop;

import java.util.Comparator;

/** What a JVM itself says, such as why it cannot start. */
final class JvmMessages {

    private static final int LONGEST = 400;

    private JvmMessages() {}

    /** The two lines of what it printed that say most, or empty. */
    static String of(String printed) {
        return printed.substring(0, Math.min(LONGEST, printed.length()))
                .lines()
                .map(line -> line.replaceFirst("^[#\\s]+", "").strip())
                .filter(line -> !line.isEmpty())
                .sorted(Comparator.comparing(line -> line.contains("warning:"))) // an error says more
                .limit(2)
                .reduce((one, two) -> one + "; " + two)
                .orElse("");
    }
}
