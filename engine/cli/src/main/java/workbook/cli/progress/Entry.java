package workbook.cli.progress;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * One line of the progress file.
 *
 * @param what {@code todo}, {@code failing}, {@code done}, or {@code first} for first answers, {@code wrong} for
 *     wrong ones, {@code hints} for hints that were shown, {@code quiz} for a quiz that was done
 * @param exercise such as {@code lesson02_chat/Relay}; of a quiz, its lesson
 * @param at when it was written
 * @param answer answers as JSON, how many hints, or a quiz's score; empty otherwise
 */
record Entry(String what, String exercise, Instant at, String answer) {

    static final String FIRST = "first";
    static final String WRONG = "wrong";
    static final String HINTS = "hints";
    static final String QUIZ = "quiz";

    /** True for a record, a comment and an empty line. */
    static boolean known(String line) {
        return line.isBlank() || line.startsWith("#") || parse(line).isPresent();
    }

    /** Lines that are no record, such as comments or halves of lines, are passed over. */
    static Optional<Entry> parse(String line) {
        String[] parts = line.strip().split(" +", 4);
        if (parts.length < 3 || line.startsWith("#")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Entry(parts[0], parts[1], Instant.parse(parts[2]), parts.length > 3 ? parts[3] : ""));
        } catch (DateTimeParseException half) {
            return Optional.empty();
        }
    }

    String key() {
        return isState() ? exercise : what + " " + exercise;
    }

    boolean isState() {
        return !what.equals(FIRST) && !what.equals(WRONG) && !what.equals(HINTS) && !what.equals(QUIZ);
    }

    String line() {
        return (String.format("%-8s", what) + exercise + " " + at + " " + answer).stripTrailing();
    }
}
