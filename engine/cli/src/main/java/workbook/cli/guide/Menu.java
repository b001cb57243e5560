package workbook.cli.guide;

import java.util.ArrayList;
import java.util.List;
import workbook.cli.guide.ScreenModel.Action;
import workbook.course.Exercise;

/**
 * What a learner can do now, as keys.
 *
 * @param atLesson true where the lesson is looked at, and not the exercise
 * @param aside true where something is read, and can be left again
 */
record Menu(Exercise exercise, boolean atLesson, boolean aside) {

    /** Where a question is asked, nothing else than to answer it. */
    static final List<Action> OF_A_RESET = List.of(
            new Action("y", "resets", "Puts the starter back."),
            new Action("other", "does not", "Any other key leaves your file as it is."));

    /** The same in a quiz. */
    static List<Action> ofQuiz(QuizDialog quiz) {
        return List.of(
                new Action(quiz.letters(), "answer", "Answers the question."),
                new Action("-", "passes", "Skips the question."),
                new Action("q", "leaves", "Leaves the quiz."));
    }

    /**
     * The most likely first.
     *
     * @param packets true if the screen has packets
     */
    List<Action> actions(boolean packets) {
        String what = atLesson ? "lesson" : "exercise";
        var all = new ArrayList<Action>();
        all.add(new Action(
                "n",
                "next",
                atLesson ? "Begins with the exercise." : "Goes on to the next exercise that is not done."));
        if (atLesson) {
            all.add(new Action("p", "page", "Shows the page of this lesson here."));
            all.add(new Action("o", "browser", "Opens the page of this lesson in the browser."));
        }
        all.add(new Action("h", "hint", "Shows a hint; press it again for the next one."));
        all.add(new Action("t", "task", "Shows the task, and where to work on it."));
        all.add(new Action("v", "verdict", "Shows the verdict again."));
        if (packets) {
            all.add(new Action("f", "packets", "Shows what crossed the wire, or folds it again."));
        }
        if (!atLesson) {
            all.add(new Action("p", "page", "Shows the page of this " + what + " here."));
            all.add(new Action("o", "browser", "Opens the page of this " + what + " in the browser."));
            all.add(new Action("e", "lesson", "Goes to the lesson and its page."));
        }
        if (exercise.kind().equals("predict")) {
            all.add(new Action("w", "reveal", "Shows what happened, beside what you predicted first."));
        }
        all.add(new Action("z", "quiz", "Asks the questions of this lesson's quiz."));
        all.add(new Action("d", "reading", "Shows the reading questions of this lesson."));
        all.add(new Action("u", "run", "Starts your own chat server for a browser, or stops it."));
        all.add(new Action("l", "list", "Lists all exercises."));
        all.add(new Action("s", "solution", "Compares your file with the solution, once yours passes."));
        all.add(new Action("r", "reset", "Puts the starter back, after a question; what you wrote is kept."));
        all.add(
                aside
                        ? new Action("q", "back", "Goes back; press it again to quit.")
                        : new Action("q", "quit", "Quits; ./workbook goes on where you were."));
        return all;
    }
}
