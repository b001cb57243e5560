package workbook.grade.book;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbook.grade.result.Result;

/** When a result's submission came: what only intake, or the platform that it came from, knows. */
@FunctionalInterface
public interface SubmissionTimes {

    /** Nobody knows: nothing is late, and of several attempts the last in the list is the last. */
    SubmissionTimes UNKNOWN = result -> null;

    /** The moment, or null if it is not known. */
    @Nullable
    Instant of(Result result);

    /** Times by the student's name, for a class in which everybody hands in once. */
    static SubmissionTimes ofStudents(Map<String, Instant> times) {
        return result -> times.get(result.student());
    }
}
