package workbook.cli.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import workbook.check.verdict.Verdict;
import workbook.cli.guide.ScreenModel.Action;
import workbook.cli.watch.Change;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.screen.Block;
import workbook.screen.VerdictBlocks;

/**
 * The conversation with a learner: news come in one after another, and the view shows them.
 *
 * <p>It stays with an exercise until the learner goes on, by a key or by saving another one.
 */
final class Guide {

    private static final int RUNNING_LINES = 12;
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;

    private final LearnerActions actions;
    private final View view;
    private final BlockingQueue<Event> events;
    private final Checks checks;
    private final Saves saves;
    private Exercise current;
    private CoursePage page;
    private boolean atLesson;
    private List<Block> news = List.of();
    private @Nullable ScreenModel screen;
    private Optional<Event.Judged> last = Optional.empty();
    private Optional<QuizDialog> quiz = Optional.empty();
    private final List<String> running = new ArrayList<>();
    private final TypedAnswer typed = new TypedAnswer();
    private boolean aside;
    private boolean resetAsked;
    private boolean verdictAsked;
    private boolean verdictShown;

    Guide(LearnerActions actions, View view, BlockingQueue<Event> events, Checks checks) {
        this.actions = actions;
        this.view = view;
        this.events = events;
        this.checks = checks;
        this.saves = new Saves(actions.course(), actions.files());
        this.current = actions.first();
        this.page = actions.page(current);
    }

    /** How a sitting can end. */
    enum End {
        QUIT,
        /** Somebody built the workbook again: this one is out of date. */
        REBUILT
    }

    /** Guides until the learner quits, or the workbook is another one. */
    End run() throws InterruptedException {
        arrive(current);
        Event event = events.take();
        while (!(event instanceof Event.Rebuilt) && take(event)) {
            event = events.take();
        }
        return event instanceof Event.Rebuilt ? End.REBUILT : End.QUIT;
    }

    private boolean take(Event event) {
        if (event instanceof Event.Key key) {
            return key(key.key());
        } else if (event instanceof Event.Broke broke) {
            throw thrown(broke.error());
        } else if (event instanceof Event.Saved saved) {
            saved(saved.changes());
        } else if (event instanceof Event.Told told) {
            beside(Block.prose(told.sentence()));
        } else if (event instanceof Event.Judged judged) {
            judged(actions.told(judged));
        } else if (event instanceof Event.Proven proven) {
            proven(proven);
        } else if (event instanceof Event.Slow slow) {
            slow(slow.exercise());
        } else if (event instanceof Event.Printed printed) {
            printed(printed.line());
        } else {
            view.redraw();
        }
        return true;
    }

    /** Another thread came to its end too early: this one ends as it did. */
    private static RuntimeException thrown(Throwable error) {
        if (error instanceof Error serious) {
            throw serious;
        }
        return error instanceof RuntimeException exception ? exception : new IllegalStateException(error);
    }

    private void printed(String line) {
        running.add(line);
        if (running.size() > RUNNING_LINES) {
            running.remove(0);
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.ProgramOutput(List.copyOf(running)));
        if (!view.showsFirst()) {
            blocks.add(new Block.Prose("u stops it."));
        }
        tell(blocks);
    }

    private void startOrStop() {
        running.clear();
        tell(actions.run(current));
    }

    /** A lesson begins with its page; where nothing can be turned back, the task follows at once. */
    private void arrive(Exercise exercise) {
        come(exercise);
        if (actions.way().beginsLesson(exercise)) {
            var blocks = new ArrayList<>(atLesson());
            if (view.showsFirst()) {
                blocks.addAll(actions.task(exercise));
            }
            tell(blocks);
        } else {
            tell(actions.task(exercise));
        }
        checks.ask(exercise, System.nanoTime());
    }

    private void come(Exercise exercise) {
        current = exercise;
        last = Optional.empty();
        verdictShown = false;
        atExercise();
    }

    private void atExercise() {
        atLesson = false;
        page = actions.page(current);
    }

    private List<Block> atLesson() {
        Lesson lesson = actions.way().lesson(current);
        atLesson = true;
        page = new CoursePage(lesson.folder(), "lesson", lesson.page(), false);
        return actions.way().begin(lesson);
    }

    private void tell(List<Block> body) {
        aside = false;
        show(body, null);
    }

    /** What is read for a while, and left again, where the view has a place to go back to. */
    private void aside(List<Block> body) {
        aside = !view.showsFirst();
        show(body, null);
    }

    private void show(List<Block> body, @Nullable Verdict verdict) {
        int all = actions.course().exercises().size();
        screen = new ScreenModel(
                current.id(), actions.done(), all, news, checks.others(), body, possible(body), verdict);
        news = List.of();
        view.show(screen);
    }

    private void beside(List<Block> now) {
        if (screen != null) {
            screen = screen.beside(now, checks.others());
            view.beside(screen);
        }
    }

    /** How many other exercises are left to check may be another number than before. */
    private void others() {
        if (screen != null && screen.others() != checks.others()) {
            beside(screen.news());
        }
    }

    private List<Action> possible(List<Block> body) {
        if (resetAsked) {
            return Menu.OF_A_RESET;
        }
        return quiz.map(Menu::ofQuiz)
                .orElseGet(() -> new Menu(current, atLesson, aside)
                        .actions(body.stream().anyMatch(Block.Packets.class::isInstance)));
    }

    /** The exercise that the learner looks at goes first; where several change at once, the others have time. */
    private void saved(List<Change> changes) {
        Saves.Sorted sorted = saves.sort(changes, current);
        sorted.strange().forEach(this::strange);
        if (sorted.mine() != null) {
            saved(current, sorted.mine(), true);
        }
        sorted.others().forEach((exercise, change) -> saved(exercise, change, !sorted.together()));
        others();
    }

    private void strange(Change change) {
        beside(change.gone() ? List.of() : actions.files().strange(change, current));
    }

    private void saved(Exercise exercise, Change change, boolean first) {
        if (change.gone() && actions.files().needs(exercise, change.file())) {
            if (first) {
                tell(actions.files().gone(change.file()));
            }
        } else if (!first) {
            checks.askLater(exercise, change.noticedNanos());
        } else if (change.kind() == Change.Kind.SAME && exercise.equals(current)) {
            savedTheSame();
        } else {
            quiz = Optional.empty();
            typed.clear();
            if (!exercise.equals(current)) {
                come(exercise);
            }
            verdictAsked = true;
            checks.ask(current, change.noticedNanos());
        }
    }

    /** Without a sign a learner would not know whether the save was noticed. */
    private void savedTheSame() {
        if (last.isPresent() && verdictShown) {
            news = Block.prose("Saved without a change: the verdict is the same.");
        }
        verdictAgain();
    }

    /** The verdict before this one says nothing about what was saved now. */
    private void slow(Exercise exercise) {
        if (verdictAsked && quiz.isEmpty() && exercise.equals(current)) {
            tell(Block.prose("Checking " + exercise.name() + " ..."));
        }
    }

    /** Written down before it is shown, so that it is counted; a starter, for which git is asked, after. */
    private void judged(Event.Judged judged) {
        boolean shown = shown(judged);
        boolean first = judged.verdict().passed() || actions.shows(judged);
        if (first) {
            actions.note(judged);
        }
        if (judged.exercise().equals(current)) {
            last = Optional.of(judged);
        }
        if (shown) {
            verdictAsked = false;
            verdict(judged);
        }
        if (!first) {
            actions.note(judged);
        }
        if (!judged.exercise().equals(current)) {
            view.other(judged.verdict());
        }
        others();
    }

    /** It takes the place of the verdict that it adds to, unless the learner went on meanwhile. */
    private void proven(Event.Proven proven) {
        if (proven.exercise().equals(current) && last.isPresent() && !verdictAsked) {
            last = Optional.of(last.get().with(proven.verdict()));
            if (verdictShown && !aside && quiz.isEmpty()) {
                verdict(last.get());
            }
        }
    }

    private void verdict(Event.Judged judged) {
        atExercise();
        verdictShown = true;
        var blocks = new ArrayList<Block>();
        VerdictBlocks.of(judged.verdict()).forEach(block -> blocks.add(withKeys(block)));
        if (judged.verdict().passed()) {
            blocks.addAll(1, actions.way().afterPass(current)); // what to do now comes before the list of tests
        } else if (judged.verdict().withholds()) {
            blocks.addAll(Block.prose("w shows what happened."));
        }
        aside = false;
        show(blocks, judged.verdict());
    }

    /** A verdict names commands, and here there are keys. */
    private static Block withKeys(Block block) {
        return block instanceof Block.Facts facts
                ? new Block.Facts(facts.facts().stream()
                        .map(fact -> new Block.Fact(
                                fact.label(),
                                fact.text()
                                        .replaceFirst("For a hint: \\./workbook hint \\w+", "h shows a hint.")
                                        .replaceFirst(" ?\\./workbook check \\w+ --reveal shows what happened\\.", "")))
                        .toList())
                : block;
    }

    private boolean shown(Event.Judged judged) {
        boolean wanted = last.isPresent() || verdictAsked || view.showsFirst() || actions.shows(judged);
        return wanted && quiz.isEmpty() && judged.exercise().equals(current);
    }

    private boolean key(int key) {
        if (key == CTRL_C || key == CTRL_D || key == Keys.END) {
            return false;
        }
        if (resetAsked) {
            resetAsked = false;
            tell(key == 'y' ? actions.reset(current) : Block.prose("Nothing was reset."));
            return true;
        }
        if (view.takes(key)) {
            return true;
        }
        if (quiz.isPresent() && key != 'q' && key != 'Q') {
            quizKey(quiz.get(), (char) key);
            return true;
        }
        return command(Character.toLowerCase(key));
    }

    private boolean command(int key) {
        switch (key) {
            case 'h' -> aside(actions.hint(current, false));
            case 't' -> task();
            case 'p' -> aside(actions.read(page));
            case 'o' -> aside(actions.open(page));
            case 'e' -> tell(atLesson());
            case 'n' -> next();
            case 'l' -> aside(List.of(actions.list()));
            case 's' -> aside(actions.solution(current));
            case 'r' -> askReset();
            case 'z' -> startQuiz();
            case 'd' -> aside(actions.questions(current));
            case 'u' -> startOrStop();
            case 'w' -> reveal();
            case 'q' -> {
                return leaveOrQuit();
            }
            default -> verdictAgain();
        }
        return true;
    }

    private void task() {
        atExercise();
        tell(actions.task(current));
    }

    private void verdictAgain() {
        verdictAsked = last.isEmpty();
        last.ifPresentOrElse(this::verdict, () -> tell(Block.prose("Checking ...")));
    }

    /** What happened where the learner predicts. */
    private void reveal() {
        if (current.kind().equals("predict")) {
            last.ifPresentOrElse(judged -> verdict(actions.revealed(judged)), this::verdictAgain);
        } else {
            tell(Block.prose("Nothing is hidden here: nothing is predicted in this exercise."));
        }
    }

    private void askReset() {
        resetAsked = true;
        tell(Block.prose("Put the starter of " + current.id() + " back? What you wrote is kept in .workbook/backup.\n"
                + "y resets, any other key does not."));
    }

    private void next() {
        if (atLesson) {
            task();
        } else {
            actions.way()
                    .next(current)
                    .ifPresentOrElse(this::arrive, () -> tell(actions.way().allDone()));
        }
    }

    /** Leaves the quiz, or what was read; true if there was one of these to leave. */
    private boolean leaveOrQuit() {
        boolean inQuiz = quiz.isPresent();
        quiz = Optional.empty();
        typed.clear();
        if (inQuiz) {
            verdictAgain();
        } else if (aside) {
            back();
            return true;
        }
        return inQuiz;
    }

    private void back() {
        if (atLesson) {
            tell(atLesson());
        } else if (last.isPresent()) {
            verdictAgain();
        } else {
            task();
        }
    }

    private void startQuiz() {
        quiz = actions.quiz(current);
        quiz.ifPresentOrElse(talk -> tell(talk.ask()), () -> tell(Block.prose("This lesson has no quiz yet.")));
    }

    private void quizKey(QuizDialog talk, char key) {
        Optional<String> answer = typed.take(talk, key);
        if (answer.isPresent()) {
            answer(talk, answer.get());
        } else if (!typed.remark().isEmpty()) {
            beside(Block.prose(typed.remark()));
        }
    }

    private void answer(QuizDialog talk, String answer) {
        List<Block> said = actions.answer(current, talk, answer);
        if (talk.done()) {
            quiz = Optional.empty();
        }
        tell(said);
    }
}
