package workbook.grade.book;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one student wrote to the reading questions. They are remarks, and carry points only if the teacher says so.
 *
 * @param answers in the order of the sheet
 * @param each what a full answer counts; nothing unless the teacher says so. A partial one counts half of it
 */
public record ReadingAnswers(List<ReadingAnswer> answers, Points each) {

    /** Of a student without a sheet, or of a class without sheets. */
    public static final ReadingAnswers NONE = new ReadingAnswers(List.of(), Points.NONE);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    public ReadingAnswers {
        answers = List.copyOf(answers);
    }

    /** What the answers earn. */
    public Points points() {
        return answers.stream().map(this::points).reduce(Points.NONE, Points::plus);
    }

    /** What they could earn: a reflection can't. */
    public Points max() {
        return answers.stream()
                .filter(answer -> !answer.grade().equals(ReadingAnswer.NOT_GRADED))
                .map(answer -> each)
                .reduce(Points.NONE, Points::plus);
    }

    private Points points(ReadingAnswer answer) {
        return switch (answer.grade()) {
            case ReadingAnswer.FULL -> each;
            case ReadingAnswer.PARTIAL -> each.times(HALF);
            default -> Points.NONE;
        };
    }

    /** Whether they count, in a sentence for the student. */
    public String note() {
        return each.equals(Points.NONE)
                ? "These are remarks on your answers. They carry no points."
                : "Your answers have " + points() + " of " + max() + " points, which are in the total.";
    }
}
