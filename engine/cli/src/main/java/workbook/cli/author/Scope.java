package workbook.cli.author;

import java.util.List;
import workbook.course.Course;
import workbook.course.Exercise;

/**
 * What is to be proven: some exercises, or the whole course.
 *
 * @param whole true if lessons, quizzes, scripts and stray files are looked at too
 */
public record Scope(Course course, List<Exercise> exercises, boolean whole) {

    /** Everything there is. */
    public static Scope all(Course course) {
        return new Scope(course, course.exercises(), true);
    }

    /** These exercises, and nothing beside them. */
    public static Scope of(Course course, List<Exercise> exercises) {
        return new Scope(course, List.copyOf(exercises), false);
    }
}
