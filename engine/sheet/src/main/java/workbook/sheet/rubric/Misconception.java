package workbook.sheet.rubric;

import java.util.List;

/**
 * Something wrong, or too little, that an answer can say.
 *
 * @param code of the misconception, such as {@code M-NSSOCK}; for a remark without one, its name
 * @param cap what it does to the grade
 * @param feedback what the learner reads
 * @param experiment a command to type; empty where there is none
 * @param patterns one of them is enough
 * @param unless where one of these matches, it isn't meant
 */
public record Misconception(
        String code,
        Cap cap,
        String feedback,
        String experiment,
        List<AnswerPattern> patterns,
        List<AnswerPattern> unless) {

    public Misconception {
        patterns = List.copyOf(patterns);
        unless = List.copyOf(unless);
    }

    /** True if it is one of the course's misconceptions, and not a remark of this rubric alone. */
    public boolean known() {
        return code.startsWith("M-");
    }
}
