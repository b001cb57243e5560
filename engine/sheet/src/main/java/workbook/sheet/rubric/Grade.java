package workbook.sheet.rubric;

import java.util.Optional;
import java.util.stream.Stream;

/** What an answer deserves. */
public enum Grade {
    /** Nothing of what was asked for, or nothing at all. */
    WRONG("wrong"),
    /** Some of the ideas. */
    PARTIAL("partial"),
    /** All ideas. */
    FULL("full"),
    /** The question isn't in the sheet. */
    ABSENT("absent"),
    /** The reflection, which has no right answer. */
    NOT_GRADED("not graded");

    private final String words;

    Grade(String words) {
        this.words = words;
    }

    /** As reports name it. */
    public String words() {
        return words;
    }

    /** The grade that a report or a file of decisions names. */
    public static Optional<Grade> named(String words) {
        return Stream.of(values()).filter(grade -> grade.words.equals(words)).findFirst();
    }
}
