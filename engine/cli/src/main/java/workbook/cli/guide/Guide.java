package workbook.cli.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import workbook.cli.watch.Change;
import workbook.course.Exercise;
import workbook.screen.Block;

/**
 * The conversation with a learner: news come in one after another, and the view shows them.
 *
 * <p>It stays with an exercise until the learner goes on, by a key or by saving another one.
 */
final class Guide {

    private final LearnerActions actions;
    private final View view;
    private final BlockingQueue<Event> events;
    private final Checks checks;
    private final Saves saves;
    private final CoursePosition position;
    private final OpenQuestion question = new OpenQuestion();
    private final GuideScreen screen;
    private final CurrentVerdict verdict;
    private final RunningOutput program;
    private final KeyCommands keys;

    Guide(LearnerActions actions, View view, BlockingQueue<Event> events, Checks checks) {
        this.actions = actions;
        this.view = view;
        this.events = events;
        this.checks = checks;
        saves = new Saves(actions.course(), actions.files());
        position = new CoursePosition(actions);
        screen = new GuideScreen(actions, view, checks, position, question);
        verdict = new CurrentVerdict(actions, position, screen);
        program = new RunningOutput(actions, view, screen);
        keys = new KeyCommands(actions, position, question, screen, verdict, program, this::arrive);
    }

    /** How a sitting can end. */
    enum End {
        QUIT,
        /** Somebody built the workbook again: this one is out of date. */
        REBUILT
    }

    /** Guides until the learner quits, or the workbook is another one. */
    End run() throws InterruptedException {
        arrive(position.exercise());
        Event event = events.take();
        while (!(event instanceof Event.Rebuilt) && take(event)) {
            event = events.take();
        }
        return event instanceof Event.Rebuilt ? End.REBUILT : End.QUIT;
    }

    private boolean take(Event event) {
        if (event instanceof Event.Key key) {
            return keys.take(key.key());
        } else if (event instanceof Event.Broke broke) {
            throw thrown(broke.error());
        } else if (event instanceof Event.Saved saved) {
            saved(saved.changes());
        } else if (event instanceof Event.Told told) {
            screen.beside(Block.prose(told.sentence()));
        } else if (event instanceof Event.Judged judged) {
            judged(actions.told(judged));
        } else if (event instanceof Event.Proven proven) {
            verdict.add(proven, !screen.isAside() && question.quiz().isEmpty());
        } else if (event instanceof Event.Slow slow) {
            slow(slow.exercise());
        } else if (event instanceof Event.Printed printed) {
            program.add(printed.line());
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

    /** A lesson begins with its page; where nothing can be turned back, the task follows at once. */
    private void arrive(Exercise exercise) {
        come(exercise);
        if (actions.way().beginsLesson(exercise)) {
            var blocks = new ArrayList<>(position.turnToLesson());
            if (view.showsFirst()) {
                blocks.addAll(actions.task(exercise));
            }
            screen.tell(blocks);
        } else {
            screen.tell(actions.task(exercise));
        }
        checks.ask(exercise, System.nanoTime());
    }

    private void come(Exercise exercise) {
        position.goTo(exercise);
        verdict.forget();
    }

    /** The exercise that the learner looks at goes first; where several change at once, the others have time. */
    private void saved(List<Change> changes) {
        Saves.Sorted sorted = saves.sort(changes, position.exercise());
        sorted.strange().forEach(this::strange);
        if (sorted.mine() != null) {
            saved(position.exercise(), sorted.mine(), true);
        }
        sorted.others().forEach((exercise, change) -> saved(exercise, change, !sorted.together()));
        screen.others();
    }

    private void strange(Change change) {
        screen.beside(change.gone() ? List.of() : actions.files().strange(change, position.exercise()));
    }

    private void saved(Exercise exercise, Change change, boolean first) {
        if (change.gone() && actions.files().needs(exercise, change.file())) {
            if (first) {
                screen.tell(actions.files().gone(change.file()));
            }
        } else if (!first) {
            checks.askLater(exercise, change.noticedNanos());
        } else if (change.kind() == Change.Kind.SAME && position.isAt(exercise)) {
            savedTheSame();
        } else {
            question.endQuiz();
            if (!position.isAt(exercise)) {
                come(exercise);
            }
            verdict.ask();
            checks.ask(exercise, change.noticedNanos());
        }
    }

    /** Without a sign a learner would not know whether the save was noticed. */
    private void savedTheSame() {
        if (verdict.isShown()) {
            screen.announce(Block.prose("Saved without a change: the verdict is the same."));
        }
        verdict.showAgain();
    }

    /** The verdict before this one says nothing about what was saved now. */
    private void slow(Exercise exercise) {
        if (verdict.isAsked() && question.quiz().isEmpty() && position.isAt(exercise)) {
            screen.tell(Block.prose("Checking " + exercise.name() + " ..."));
        }
    }

    /** Written down before it is shown, so that it is counted; a starter, for which git is asked, after. */
    private void judged(Event.Judged judged) {
        boolean shown = shown(judged);
        boolean first = judged.verdict().passed() || actions.shows(judged);
        if (first) {
            actions.note(judged);
        }
        verdict.remember(judged);
        if (shown) {
            verdict.answer(judged);
        }
        if (!first) {
            actions.note(judged);
        }
        if (!position.isAt(judged.exercise())) {
            view.other(judged.verdict());
        }
        screen.others();
    }

    private boolean shown(Event.Judged judged) {
        boolean wanted = verdict.isKnown() || verdict.isAsked() || view.showsFirst() || actions.shows(judged);
        return wanted && question.quiz().isEmpty() && position.isAt(judged.exercise());
    }
}
