package workbook.grade.intake;

import java.util.List;
import workbook.course.Exercise;
import workbook.course.Hash;

/**
 * The one file that was taken for an exercise.
 *
 * @param source its text, or what could be read of it
 * @param refused why it is not judged, one sentence; or empty
 * @param remarks sentences for the student about this file
 */
public record Taken(Exercise exercise, String source, String refused, List<String> remarks) {

    public Taken {
        remarks = List.copyOf(remarks);
    }

    /** {@code sha256:} and the hash of what was taken, for this exercise. */
    public String hash() {
        return new Hash().add(exercise.id()).add(source).add(refused).text();
    }
}
