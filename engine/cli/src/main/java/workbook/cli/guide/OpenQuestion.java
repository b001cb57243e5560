package workbook.cli.guide;

import java.util.List;
import java.util.Optional;
import workbook.cli.guide.ScreenModel.Action;

/** What the learner is asked, if anything: a question of a quiz, or whether to put the starter back. */
final class OpenQuestion {

    private final TypedAnswer typed = new TypedAnswer();
    private Optional<QuizDialog> quiz = Optional.empty();
    private boolean resetAsked;

    /** What can be pressed to answer; empty where nothing is asked. */
    Optional<List<Action>> menu() {
        return resetAsked ? Optional.of(Menu.OF_A_RESET) : quiz.map(Menu::ofQuiz);
    }

    Optional<QuizDialog> quiz() {
        return quiz;
    }

    /** What is typed as an answer to the quiz. */
    TypedAnswer typed() {
        return typed;
    }

    /** Empty where there is no quiz to begin. */
    void begin(Optional<QuizDialog> next) {
        quiz = next;
    }

    void endQuiz() {
        quiz = Optional.empty();
        typed.clear();
    }

    void askReset() {
        resetAsked = true;
    }

    /** True if it was asked whether to reset; from now on it is not. */
    boolean endReset() {
        boolean asked = resetAsked;
        resetAsked = false;
        return asked;
    }
}
