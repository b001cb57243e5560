package workbook.grade.book;

import java.util.List;
import workbook.course.Exercise;
import workbook.course.Lesson;

/**
 * An exercise that counts.
 *
 * @param id such as {@code lesson02_chat/Relay}
 * @param lessonTitle such as {@code A chat}
 * @param stepPoints the points of each step; one number for all where only their sum is known
 */
public record AssignedExercise(String id, String lessonTitle, List<Integer> stepPoints) {

    public AssignedExercise {
        stepPoints = List.copyOf(stepPoints);
    }

    static AssignedExercise of(Lesson lesson, Exercise exercise) {
        return new AssignedExercise(exercise.id(), lesson.title(), exercise.stepPoints());
    }

    /** The lesson's folder, such as {@code lesson02_chat}. */
    public String lesson() {
        return id.substring(0, Math.max(0, id.indexOf('/')));
    }

    /** The class, such as {@code Relay}. */
    public String name() {
        return id.substring(id.indexOf('/') + 1);
    }

    /** The points of all steps, without a weight. */
    public int points() {
        return stepPoints.stream().mapToInt(Integer::intValue).sum();
    }
}
