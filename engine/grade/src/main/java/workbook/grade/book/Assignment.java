package workbook.grade.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Mistakes;
import workbook.grade.result.Result;

/**
 * What is marked: exercises in the order of the course, and what is known about their mistakes.
 *
 * @param title for people, such as {@code Lessons 00 to 04}
 * @param misconceptions the code of each known mistake, such as {@code M-EMITALL}, by exercise and mistake:
 *     {@code lesson02_chat/Relay/SenderOnly}
 */
public record Assignment(String title, List<AssignedExercise> exercises, Map<String, String> misconceptions) {

    public Assignment {
        exercises = List.copyOf(exercises);
        misconceptions = Map.copyOf(misconceptions);
    }

    /** The exercises of a course that are wanted. */
    public static Assignment of(String title, Course course, Predicate<Exercise> wanted) {
        var exercises = new ArrayList<AssignedExercise>();
        var codes = new LinkedHashMap<String, String>();
        course.lessons()
                .forEach(lesson -> lesson.exercises().stream().filter(wanted).forEach(exercise -> {
                    exercises.add(AssignedExercise.of(lesson, exercise));
                    Mistakes.of(course.root(), exercise)
                            .mistakes()
                            .forEach(mistake -> codes.put(exercise.id() + "/" + mistake.name(), mistake.code()));
                }));
        return new Assignment(title, exercises, codes);
    }

    /** What the results are about, in the order of names, where there is no course. */
    public static Assignment of(String title, List<Result> results) {
        var exercises = new TreeMap<String, AssignedExercise>();
        results.forEach(result -> {
            String id = result.verdict().exercise();
            exercises.putIfAbsent(
                    id,
                    new AssignedExercise(
                            id,
                            id.substring(0, Math.max(0, id.indexOf('/'))),
                            List.of(result.verdict().maxPoints())));
        });
        return new Assignment(title, List.copyOf(exercises.values()), Map.of());
    }
}
