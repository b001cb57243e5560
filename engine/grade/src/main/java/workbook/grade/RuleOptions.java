package workbook.grade;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.course.LessonRange;
import workbook.grade.book.Attempts;
import workbook.grade.book.GradingRules;
import workbook.grade.book.LatePolicy;
import workbook.grade.book.SubmissionTimes;
import workbook.grade.book.SubmissionTimesReader;
import workbook.grade.roster.Extension;
import workbook.grade.roster.Roster;

/** How results become marks, as it is typed. */
final class RuleOptions {

    @Option(names = "--due")
    private @Nullable String due;

    @Option(names = "--late")
    private @Nullable String late;

    @Option(names = "--submitted")
    private @Nullable Path submitted;

    @Option(names = "--attempts")
    private Attempts attempts = Attempts.BEST;

    @Option(names = "--weight")
    private List<String> weights = List.of();

    RuleOptions() {}

    /**
     * The rules.
     *
     * @param roster who the students are, and who has more time
     * @throws IOException if the file with the times cannot be read
     * @throws IllegalArgumentException with a sentence, if something typed is wrong, or goes only with something else
     */
    GradingRules rules(Course course, Roster roster) throws IOException {
        if (due != null && late == null) {
            throw new IllegalArgumentException(
                    "--due says nothing without what lateness costs, such as --late 10%/day, or --late cut-off.");
        }
        LatePolicy policy = late == null ? LatePolicy.NONE : LatePolicy.parse(late, due == null ? null : due(due));
        if (policy.due() != null && submitted == null) {
            throw new IllegalArgumentException(
                    "--late needs to know when each student handed in: --submitted CSV, with the columns name and"
                            + " submitted.");
        }
        SubmissionTimes times =
                submitted == null ? SubmissionTimes.UNKNOWN : SubmissionTimesReader.read(submitted, roster);
        return new GradingRules(policy, attempts, weights(course), times);
    }

    /** As the own due date of a student in a roster: a day ends when it ends in UTC. */
    private static Instant due(String typed) {
        try {
            Instant until = Extension.parse(typed).until();
            if (until != null) {
                return until;
            }
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(noTime(typed), wrong);
        }
        throw new IllegalArgumentException(noTime(typed));
    }

    private static String noTime(String typed) {
        return "--due " + typed + ": that is no time. Write 2026-11-30T22:00:00Z, or 2026-11-30 for the whole day in"
                + " UTC.";
    }

    private Map<String, BigDecimal> weights(Course course) {
        var factors = new HashMap<String, BigDecimal>();
        for (String typed : weights) {
            int sign = typed.indexOf('=');
            String what = typed.substring(0, Math.max(0, sign));
            String factor = typed.substring(sign + 1).strip();
            if (sign < 0 || !factor.matches("\\d{1,4}(\\.\\d{1,3})?")) {
                throw new IllegalArgumentException("--weight " + typed
                        + ": that is no weight. Write 02=2 for a lesson, or Relay=0.5 for an exercise.");
            }
            factors.put(
                    named(course, what)
                            .orElseThrow(() -> new IllegalArgumentException(
                                    "--weight " + typed + ": there is no lesson and no exercise " + what + ".")),
                    new BigDecimal(factor));
        }
        return factors;
    }

    /** A lesson's folder or an exercise's id, for what {@code --lessons} takes as well: 02, lesson02_chat, Relay. */
    private static Optional<String> named(Course course, String what) {
        return course.lessons().stream()
                .filter(lesson -> lesson.folder().equals(what)
                        || LessonRange.number(lesson).equals(what))
                .map(Lesson::folder)
                .findFirst()
                .or(() -> course.find(what).map(Exercise::id));
    }
}
