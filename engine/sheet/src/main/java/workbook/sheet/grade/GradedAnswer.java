package workbook.sheet.grade;

import java.util.List;
import java.util.Set;
import workbook.sheet.rubric.Grade;
import workbook.sheet.rubric.Idea;
import workbook.sheet.rubric.Misconception;

/**
 * What a rubric says about one answer.
 *
 * @param confidence from 0 to 1
 * @param found ideas that are there
 * @param missing ideas that aren't
 * @param misconceptions what the answer gets wrong, and remarks
 * @param doubts why a person should look at it
 * @param copied where its wording is from; empty where it is the learner's own
 * @param feedback for the learner, in sentences
 */
public record GradedAnswer(
        Grade grade,
        double confidence,
        List<Idea> found,
        List<Idea> missing,
        List<Misconception> misconceptions,
        Set<Doubt> doubts,
        String copied,
        String feedback) {

    public GradedAnswer {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
        misconceptions = List.copyOf(misconceptions);
        doubts = Set.copyOf(doubts);
    }
}
