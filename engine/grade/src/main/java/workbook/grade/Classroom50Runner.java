package workbook.grade;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import workbook.grade.export.Classroom50Export;
import workbook.grade.result.Result;

/** What a runner of Classroom 50 says in its environment about the one submission that it grades. */
final class Classroom50Runner {

    private static final List<String> NAMES =
            List.of("CLASSROOM", "ASSIGNMENT", "USERNAME", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL", "REVIEW_URL");

    private final Classroom50Export.Submission submission;

    private Classroom50Runner(Classroom50Export.Submission submission) {
        this.submission = submission;
    }

    /**
     * Reads it.
     *
     * @param commitTime when the submission was committed, as git's {@code %cI} writes it
     * @throws IllegalArgumentException with a sentence, if that is no time, or the environment lacks something
     */
    static Classroom50Runner of(Map<String, String> environment, String commitTime) {
        var missing = new ArrayList<>(NAMES);
        missing.removeIf(name -> !environment.getOrDefault(name, "").isBlank());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("--classroom50 is for a runner of Classroom 50: the environment has no "
                    + String.join(", ", missing) + ".");
        }
        List<String> values =
                NAMES.stream().map(name -> environment.getOrDefault(name, "")).toList();
        return new Classroom50Runner(new Classroom50Export.Submission(
                values.get(0),
                values.get(1),
                values.get(2),
                values.get(3),
                values.get(4),
                values.get(5),
                values.get(6),
                time(commitTime)));
    }

    private static String time(String typed) {
        try {
            return OffsetDateTime.parse(typed).toInstant().toString();
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "--classroom50 " + typed + ": that is no time of a commit. Write 2026-11-21T01:00:00Z.", wrong);
        }
    }

    /**
     * The same options with this submission for the one student who was graded.
     *
     * @throws IllegalArgumentException with a sentence, if there are several: a runner grades one
     */
    ReportOptions in(ReportOptions options, List<Result> results) {
        var students = results.stream().map(Result::student).collect(Collectors.toCollection(TreeSet::new));
        if (students.size() > 1) {
            throw new IllegalArgumentException("--classroom50 is for one student's submission, and there are "
                    + students.size() + ": " + String.join(", ", students) + ".");
        }
        return options.forClassroom50(student -> students.contains(student) ? submission : null);
    }
}
