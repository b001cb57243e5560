package workbook.sheet.grade;

import java.util.List;
import java.util.Set;
import workbook.sheet.rubric.AnswerPattern.Place;
import workbook.sheet.rubric.Cap;
import workbook.sheet.rubric.Grade;
import workbook.sheet.rubric.Misconception;
import workbook.sheet.text.AnswerText;
import workbook.sheet.text.Word;

/**
 * How sure a grade is: the more words an idea could hide in that no pattern has explained, the less a missing one is
 * certain.
 */
final class Confidence {

    private static final double FULL = 0.95;
    private static final double LEAST = 0.2;
    private static final int FEW = 3;
    private static final int MANY = 8;

    private final AnswerText text;
    private final Grade grade;
    private final List<Misconception> misconceptions;
    private final List<Place> places;
    private final Set<Doubt> doubts;

    Confidence(
            AnswerText text, Grade grade, List<Misconception> misconceptions, List<Place> places, Set<Doubt> doubts) {
        this.text = text;
        this.grade = grade;
        this.misconceptions = misconceptions;
        this.places = places;
        this.doubts = doubts;
    }

    double value() {
        double value = grade == Grade.FULL ? FULL : byUnexplained(unexplained());
        boolean capped = misconceptions.stream().anyMatch(each -> each.cap() != Cap.NOTE);
        if (capped) {
            value = grade == Grade.FULL ? 0.7 : Math.min(value, 0.8);
        }
        if (doubts.contains(Doubt.DENIAL)) {
            value = Math.min(value, 0.5);
        }
        if (doubts.contains(Doubt.WORD_LIST)) {
            value = Math.min(value, 0.4);
        }
        if (text.words().stream().anyMatch(Word::corrected)) {
            value -= 0.05;
        }
        return Math.round(Math.max(LEAST, value) * 100) / 100.0;
    }

    private double byUnexplained(long words) {
        if (words <= FEW) {
            return grade == Grade.WRONG ? 0.92 : 0.85;
        }
        return words < MANY ? 0.76 : 0.62;
    }

    /** Words with a subject outside of what patterns matched. */
    private long unexplained() {
        return text.content().stream()
                .filter(word ->
                        places.stream().noneMatch(place -> word.from() < place.to() && word.to() > place.from()))
                .count();
    }
}
