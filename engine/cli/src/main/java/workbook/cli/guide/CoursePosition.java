package workbook.cli.guide;

import java.util.List;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.screen.Block;

/** Where the learner is in the course: at an exercise, or at the page of its lesson. */
final class CoursePosition {

    private final LearnerActions actions;
    private Exercise exercise;
    private CoursePage page;
    private boolean atLesson;

    /** At the exercise to begin with. */
    CoursePosition(LearnerActions actions) {
        this.actions = actions;
        this.exercise = actions.first();
        this.page = actions.page(exercise);
    }

    Exercise exercise() {
        return exercise;
    }

    boolean isAt(Exercise other) {
        return exercise.equals(other);
    }

    /** What is to be read here. */
    CoursePage page() {
        return page;
    }

    /** True where the lesson is looked at, and not the exercise. */
    boolean atLesson() {
        return atLesson;
    }

    void goTo(Exercise next) {
        exercise = next;
        turnToExercise();
    }

    void turnToExercise() {
        atLesson = false;
        page = actions.page(exercise);
    }

    /** Returns what there is to say at the beginning of the lesson. */
    List<Block> turnToLesson() {
        Lesson lesson = actions.way().lesson(exercise);
        atLesson = true;
        page = new CoursePage(lesson.folder(), "lesson", lesson.page(), false);
        return actions.way().begin(lesson);
    }
}
