package workbook.sheet.report;

import java.util.EnumSet;
import java.util.Set;
import workbook.sheet.grade.Doubt;
import workbook.sheet.grade.GradedAnswer;
import workbook.sheet.rubric.Grade;

/**
 * One answer of one sheet, as reports show it.
 *
 * @param sheet its name
 * @param question id of the question
 * @param title of the question in a few words
 * @param text the answer; empty where it is blank or absent
 * @param line of the question in its file, from 1; 0 where it is absent
 * @param graded what the rubric says
 * @param alike the sheet that has nearly the same words; empty where there is none
 */
public record Row(
        String sheet, String question, String title, String text, int line, GradedAnswer graded, String alike) {

    /** Sheet and question: what a decision is about. */
    public String key() {
        return sheet + " " + question;
    }

    /** Why a person should look at it, the copy included. */
    public Set<Doubt> doubts() {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        doubts.addAll(graded.doubts());
        if (!alike.isEmpty()) {
            doubts.add(Doubt.SHEET_COPIED);
        }
        return doubts;
    }

    /** How urgently a person should look: more is earlier; 0 where there is no doubt, or no grade to decide about. */
    public double urgency() {
        boolean trick = doubts().contains(Doubt.DENIAL)
                || doubts().contains(Doubt.WORD_LIST)
                || doubts().contains(Doubt.QUESTION_REPEATED);
        boolean low = doubts().contains(Doubt.LOW_CONFIDENCE);
        boolean decided = graded.grade() == Grade.NOT_GRADED || doubts().isEmpty();
        return decided ? 0 : (trick ? 4 : 0) + (low ? 2 : 0) + doubts().size() + (1 - graded.confidence());
    }
}
