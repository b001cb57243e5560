package workbook.grade.intake;

import java.util.List;

/**
 * What one student handed in.
 *
 * @param student the name of the student's folder or archive, as it is there
 * @param files one for each exercise with an answer, in the order of the course
 * @param remarks sentences for the student about all of it
 */
public record Submission(String student, List<Taken> files, List<String> remarks) {

    public Submission {
        files = List.copyOf(files);
        remarks = List.copyOf(remarks);
    }
}
