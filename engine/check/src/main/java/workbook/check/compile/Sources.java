package workbook.check.compile;

import java.nio.file.Path;
import workbook.course.Exercise;

/**
 * Which file stands for the exercise's class in one check.
 *
 * @param file the learner's, the solution, or a mistake; declares the exercise's class in its package
 */
public record Sources(Exercise exercise, Path file) {

    /** The learner's own file. */
    public static Sources learner(Exercise exercise) {
        return new Sources(exercise, exercise.source());
    }

    /** The file as learners get it. */
    public static Sources starter(Exercise exercise) {
        return new Sources(exercise, exercise.starter());
    }

    /** The solution. */
    public static Sources solution(Exercise exercise) {
        return new Sources(exercise, exercise.solution());
    }

    /** Any other file, such as a mistake; its own name does not matter. */
    public static Sources of(Exercise exercise, Path file) {
        return new Sources(exercise, file);
    }
}
