package workbook.sheet.rubric;

import java.util.Optional;
import java.util.stream.Stream;

/** What a misconception does to a grade. */
public enum Cap {
    /** Nothing: it is only told. */
    NOTE("note"),
    /** A full answer becomes a partial one. */
    AT_MOST_PARTIAL("at most partial"),
    /** A wrong answer becomes a partial one. */
    AT_LEAST_PARTIAL("at least partial"),
    /** Whatever it was, it is partial now. */
    PARTIAL("exactly partial"),
    /** It earns nothing. */
    WRONG("wrong");

    private final String words;

    Cap(String words) {
        this.words = words;
    }

    /** As a rubric names it. */
    public String words() {
        return words;
    }

    static Optional<Cap> named(String words) {
        return Stream.of(values()).filter(cap -> cap.words.equals(words)).findFirst();
    }

    /** The grade behind it. */
    public Grade on(Grade grade) {
        return switch (this) {
            case NOTE -> grade;
            case AT_MOST_PARTIAL -> grade == Grade.FULL ? Grade.PARTIAL : grade;
            case AT_LEAST_PARTIAL -> grade == Grade.WRONG ? Grade.PARTIAL : grade;
            case PARTIAL -> Grade.PARTIAL;
            case WRONG -> Grade.WRONG;
        };
    }
}
