package workbook.grade.run;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import workbook.check.workshop.Isolation;
import workbook.course.Exercise;
import workbook.grade.judge.TeacherTests;

/**
 * What a teacher asked for.
 *
 * @param paths folders, zips and checkouts with submissions
 * @param out where the results go; a second run with the same folder goes on
 * @param isolation the one that is asked for, or null for the strongest
 * @param jobs how many answers at a time; 0 for what suits the machine
 * @param shard the part of the answers that this run judges
 * @param tests private tests beside the workbook's own
 * @param counts the exercises that are judged; answers to others are left alone
 */
public record Order(
        List<Path> paths,
        Path out,
        @Nullable Isolation isolation,
        int jobs,
        Shard shard,
        TeacherTests tests,
        Predicate<Exercise> counts) {

    /** The same with all exercises. */
    public Order(List<Path> paths, Path out, @Nullable Isolation isolation, int jobs, Shard shard, TeacherTests tests) {
        this(paths, out, isolation, jobs, shard, tests, any -> true);
    }

    /** The same with the workbook's own tests only. */
    public Order(List<Path> paths, Path out, @Nullable Isolation isolation, int jobs, Shard shard) {
        this(paths, out, isolation, jobs, shard, TeacherTests.NONE);
    }

    /** The same with these exercises only. */
    public Order counting(Predicate<Exercise> some) {
        return new Order(paths, out, isolation, jobs, shard, tests, some);
    }

    public Order {
        paths = List.copyOf(paths);
    }
}
