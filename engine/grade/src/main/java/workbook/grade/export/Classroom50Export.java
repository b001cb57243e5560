package workbook.grade.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.RoundingMode;
import workbook.grade.book.Mark;
import workbook.grade.book.Points;
import workbook.grade.book.StudentMarks;
import workbook.grade.feedback.MarkWords;

/**
 * A student's {@code result.json} for Classroom 50, version 1 of its schema. Scores there are whole numbers, so each is
 * a hundredth of a point. The top score is the sum of the tests', after lateness.
 */
public final class Classroom50Export {

    /**
     * Which submission it is: the runner says so in its environment. The fields are those of the schema.
     *
     * @param datetime of the commit, never of the grading, so that grading again gives the same file
     */
    public record Submission(
            String classroom,
            String assignment,
            String owner,
            String submission,
            String commit,
            String release,
            String review,
            String datetime) {}

    private Classroom50Export() {}

    /** The file's text. */
    public static String of(StudentMarks student, Submission submission) {
        ObjectNode json = ExportJson.object();
        json.put("schema", "classroom50/result/v1")
                .put("classroom", submission.classroom())
                .put("assignment", submission.assignment())
                .put("assignment_type", "individual")
                .put("owner", submission.owner())
                .put("submission", submission.submission())
                .put("commit", submission.commit())
                .put("release", submission.release())
                .put("review", submission.review())
                .put("datetime", submission.datetime());
        int score = 0;
        int max = 0;
        for (Mark mark : student.marks()) {
            score += hundredths(mark.points());
            max += hundredths(mark.max());
        }
        json.put("score", score).put("max-score", max);
        ArrayNode tests = json.putArray("tests");
        for (Mark mark : student.marks()) {
            tests.addObject()
                    .put("test-name", mark.exercise().id())
                    .put("passed", mark.passed())
                    .put("score", hundredths(mark.points()))
                    .put("max-score", hundredths(mark.max()))
                    .put("message", mark.passed() ? "" : MarkWords.ending(mark));
        }
        return ExportJson.text(json);
    }

    private static int hundredths(Points points) {
        return points.number()
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
