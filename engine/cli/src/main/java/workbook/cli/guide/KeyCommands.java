package workbook.cli.guide;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import workbook.course.Exercise;
import workbook.screen.Block;

/** What each key does. */
final class KeyCommands {

    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;

    private final LearnerActions actions;
    private final CoursePosition position;
    private final OpenQuestion question;
    private final GuideScreen screen;
    private final CurrentVerdict verdict;
    private final RunningOutput program;
    private final Consumer<Exercise> arrive;

    /** @param arrive goes on to another exercise */
    KeyCommands(
            LearnerActions actions,
            CoursePosition position,
            OpenQuestion question,
            GuideScreen screen,
            CurrentVerdict verdict,
            RunningOutput program,
            Consumer<Exercise> arrive) {
        this.actions = actions;
        this.position = position;
        this.question = question;
        this.screen = screen;
        this.verdict = verdict;
        this.program = program;
        this.arrive = arrive;
    }

    /** False if the key quits. */
    boolean take(int key) {
        if (key == CTRL_C || key == CTRL_D || key == Keys.END) {
            return false;
        }
        if (question.endReset()) {
            screen.tell(key == 'y' ? actions.reset(position.exercise()) : Block.prose("Nothing was reset."));
            return true;
        }
        if (screen.takes(key)) {
            return true;
        }
        if (question.quiz().isPresent() && key != 'q' && key != 'Q') {
            quizKey(question.quiz().get(), (char) key);
            return true;
        }
        return command(Character.toLowerCase(key));
    }

    private boolean command(int key) {
        Exercise exercise = position.exercise();
        switch (key) {
            case 'h' -> screen.aside(actions.hint(exercise, false));
            case 't' -> task();
            case 'p' -> screen.aside(actions.read(position.page()));
            case 'o' -> screen.aside(actions.open(position.page()));
            case 'e' -> screen.tell(position.turnToLesson());
            case 'n' -> next();
            case 'l' -> screen.aside(List.of(actions.list()));
            case 's' -> screen.aside(actions.solution(exercise));
            case 'r' -> askReset();
            case 'z' -> startQuiz();
            case 'd' -> screen.aside(actions.questions(exercise));
            case 'u' -> program.startOrStop(exercise);
            case 'w' -> verdict.reveal();
            case 'q' -> {
                return leaveOrQuit();
            }
            default -> verdict.showAgain();
        }
        return true;
    }

    private void task() {
        position.turnToExercise();
        screen.tell(actions.task(position.exercise()));
    }

    private void askReset() {
        question.askReset();
        screen.tell(Block.prose("Put the starter of " + position.exercise().id()
                + " back? What you wrote is kept in .workbook/backup.\ny resets, any other key does not."));
    }

    private void next() {
        if (position.atLesson()) {
            task();
        } else {
            actions.way()
                    .next(position.exercise())
                    .ifPresentOrElse(arrive, () -> screen.tell(actions.way().allDone()));
        }
    }

    /** Leaves the quiz, or what was read; true if there was one of these to leave. */
    private boolean leaveOrQuit() {
        boolean inQuiz = question.quiz().isPresent();
        question.endQuiz();
        if (inQuiz) {
            verdict.showAgain();
        } else if (screen.isAside()) {
            back();
            return true;
        }
        return inQuiz;
    }

    private void back() {
        if (position.atLesson()) {
            screen.tell(position.turnToLesson());
        } else if (verdict.isKnown()) {
            verdict.showAgain();
        } else {
            task();
        }
    }

    private void startQuiz() {
        Optional<QuizDialog> quiz = actions.quiz(position.exercise());
        question.begin(quiz);
        quiz.ifPresentOrElse(
                talk -> screen.tell(talk.ask()), () -> screen.tell(Block.prose("This lesson has no quiz yet.")));
    }

    private void quizKey(QuizDialog talk, char key) {
        Optional<String> answer = question.typed().take(talk, key);
        if (answer.isPresent()) {
            answer(talk, answer.get());
        } else if (!question.typed().remark().isEmpty()) {
            screen.beside(Block.prose(question.typed().remark()));
        }
    }

    private void answer(QuizDialog talk, String answer) {
        List<Block> said = actions.answer(position.exercise(), talk, answer);
        if (talk.done()) {
            question.endQuiz();
        }
        screen.tell(said);
    }
}
