package workbook.course;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Lessons by their numbers and exercises by their names, as they are typed: {@code 02}, {@code 00-02,Names}. */
public final class ExerciseRange {

    private ExerciseRange() {}

    /**
     * What is typed, for a course.
     *
     * @param typed parts with commas between them; nothing is no exercise
     * @throws IllegalArgumentException with a sentence, if a part names no lesson and no exercise
     */
    public static Predicate<Exercise> of(Course course, String typed) {
        Predicate<Exercise> wanted = exercise -> false;
        for (String part : typed.isEmpty() ? List.<String>of() : Arrays.asList(typed.split(",", -1))) {
            Predicate<Exercise> named = named(part.strip());
            if (course.exercises().stream().noneMatch(named)) {
                throw new IllegalArgumentException("--lessons " + typed + ": there is no lesson or exercise "
                        + part.strip() + ". Write 02, 00-04, or 00-02,Names.");
            }
            wanted = wanted.or(named);
        }
        return wanted;
    }

    private static Predicate<Exercise> named(String part) {
        return exercise ->
                exercise.id().endsWith("/" + part) || LessonRange.isIn(part, LessonRange.number(exercise.lesson()));
    }
}
