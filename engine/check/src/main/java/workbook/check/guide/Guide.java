package workbook.check.guide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import workbook.check.catalog.Exercise;
import workbook.check.screen.CourseTable;
import workbook.check.screen.QuizTalk;
import workbook.check.screen.Text;
import workbook.check.watch.Change;

/**
 * The conversation with a learner: news come in one after another, and the face shows them.
 *
 * <p>It stays with an exercise until the learner goes on, by a key or by saving another one.
 */
final class Guide {

    /** What the keys do, as the foot of every screen says. */
    static final List<String> KEYS = List.of(
            "h hint  t task  v verdict  o page  z quiz  u run your chat  n next",
            "l list  s solution  r reset  q quit");

    private static final int RUNNING_LINES = 12;
    private static final long BEHIND_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final int CTRL_C = 3;
    private static final int CTRL_D = 4;

    private final Room room;
    private final Face face;
    private final BlockingQueue<Event> events;
    private final Checks checks;
    private Exercise current;
    private Optional<Event.Judged> last = Optional.empty();
    private Optional<QuizTalk> quiz = Optional.empty();
    private final List<String> running = new ArrayList<>();
    private final StringBuilder typed = new StringBuilder();
    private Optional<Change> several = Optional.empty();
    private boolean resetAsked;
    private boolean verdictAsked;

    Guide(Room room, Face face, BlockingQueue<Event> events, Checks checks) {
        this.room = room;
        this.face = face;
        this.events = events;
        this.checks = checks;
        this.current = room.first();
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
            face.aside(Text.wrap(told.sentence(), Text.WIDTH));
        } else if (event instanceof Event.Judged judged) {
            judged(room.told(judged));
        } else if (event instanceof Event.Slow slow) {
            slow(slow.exercise());
        } else if (event instanceof Event.Printed printed) {
            printed(printed.line());
        } else if (face instanceof DrawnFace drawn) {
            drawn.redraw();
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
        face.printed(running);
    }

    private void startOrStop() {
        running.clear();
        face.tell(room.run(current));
    }

    private void arrive(Exercise exercise) {
        current = exercise;
        last = Optional.empty();
        face.arrive(exercise);
        checks.ask(exercise, System.nanoTime());
    }

    /**
     * The exercise that the learner looks at goes first. A single one that was saved is that; where several
     * change at once, as by a checkout of git, the current one stays, and the others have time.
     */
    private void saved(List<Change> changes) {
        var touched = new LinkedHashMap<Exercise, Change>();
        changes.forEach(change -> room.owner(change.file())
                .ifPresentOrElse(exercise -> touched.merge(exercise, change, Guide::other), () -> strange(change)));
        Change mine = touched.remove(current);
        boolean together = several(changes.get(0), touched.size() + (mine == null ? 0 : 1));
        if (mine != null) {
            saved(current, mine, true);
        }
        room.course().exercises().stream()
                .filter(touched::containsKey)
                .forEach(exercise -> saved(exercise, touched.get(exercise), !together));
        face.others(checks.others());
    }

    /** A checkout can take longer than the watcher waits: what comes right behind it belongs to it. */
    private boolean several(Change first, int exercises) {
        boolean behind = several.filter(before -> first.noticedNanos() - before.noticedNanos() < BEHIND_NANOS)
                .isPresent();
        if (exercises > 1) {
            several = Optional.of(first);
        }
        return exercises > 1 || behind;
    }

    /** Of a test and its exercise that changed at once, the change that asks for more. */
    private static Change other(Change one, Change two) {
        return one.kind() == Change.Kind.OTHER ? one : two;
    }

    private void strange(Change change) {
        face.aside(change.gone() ? List.of() : room.strange(change, current));
    }

    private void saved(Exercise exercise, Change change, boolean first) {
        if (change.gone() && room.needs(exercise, change.file())) {
            if (first) {
                face.tell(room.gone(change.file()));
            }
        } else if (!first) {
            checks.askLater(exercise, change.noticedNanos());
        } else if (change.kind() == Change.Kind.SAME && exercise.equals(current)) {
            verdictAgain();
        } else {
            quiz = Optional.empty();
            typed.setLength(0);
            if (!exercise.equals(current)) {
                current = exercise;
                last = Optional.empty();
            }
            verdictAsked = true;
            checks.ask(current, change.noticedNanos());
        }
    }

    /** The verdict before this one says nothing about what was saved now. */
    private void slow(Exercise exercise) {
        if (verdictAsked && quiz.isEmpty() && exercise.equals(current)) {
            face.tell(List.of("Checking " + exercise.name() + " ..."));
        }
    }

    /** Written down before it is shown, so that it is counted; a starter, for which git is asked, after. */
    private void judged(Event.Judged judged) {
        boolean shown = shown(judged);
        boolean first = judged.verdict().passed() || room.shows(judged);
        if (first) {
            room.note(judged);
        }
        if (judged.exercise().equals(current)) {
            last = Optional.of(judged);
        }
        if (shown) {
            verdictAsked = false;
            face.verdict(current, judged.verdict());
        }
        if (!first) {
            room.note(judged);
        }
        if (!judged.exercise().equals(current)) {
            face.other(judged.verdict());
        }
        face.others(checks.others());
    }

    private boolean shown(Event.Judged judged) {
        boolean wanted = last.isPresent() || verdictAsked || face.showsFirst() || room.shows(judged);
        return wanted && quiz.isEmpty() && judged.exercise().equals(current);
    }

    private boolean key(int key) {
        if (key == CTRL_C || key == CTRL_D || key == Keys.END) {
            return false;
        }
        if (quiz.isPresent() && key != 'q') {
            quizKey(quiz.get(), (char) key);
            return true;
        }
        if (resetAsked) {
            resetAsked = false;
            face.tell(key == 'y' ? room.reset(current) : List.of("Nothing was reset."));
            return true;
        }
        return command(Character.toLowerCase(key));
    }

    private boolean command(int key) {
        switch (key) {
            case 'h' -> face.tell(room.hint(current));
            case 't' -> face.task(current);
            case 'o' -> face.tell(room.open(current));
            case 'n' -> next();
            case 'l' -> face.tell(list());
            case 's' -> face.tell(room.solution(current));
            case 'r' -> askReset();
            case 'z' -> startQuiz();
            case 'u' -> startOrStop();
            case 'w' -> reveal();
            case 'q' -> {
                return leaveOrQuit();
            }
            default -> verdictAgain();
        }
        return true;
    }

    private void verdictAgain() {
        verdictAsked = last.isEmpty();
        last.ifPresentOrElse(
                judged -> face.verdict(current, judged.verdict()), () -> face.tell(List.of("Checking ...")));
    }

    /** What happened where the learner predicts. */
    private void reveal() {
        if (current.kind().equals("predict")) {
            last.ifPresentOrElse(
                    judged -> face.verdict(current, room.revealed(judged).verdict()), this::verdictAgain);
        } else {
            face.tell(List.of("Nothing is hidden here: nothing is predicted in this exercise."));
        }
    }

    private void askReset() {
        resetAsked = true;
        face.tell(List.of(
                "Put the starter of " + current.id() + " back? What you wrote is kept in .workbook/backup.",
                "y resets, any other key does not."));
    }

    private List<String> list() {
        var table = new CourseTable(room.course(), room.states(), room.ink());
        return face instanceof DrawnFace ? table.lines() : table.sentences();
    }

    private void next() {
        room.next(current).ifPresentOrElse(this::arrive, () -> face.tell(List.of("All exercises are done.")));
    }

    private boolean leaveOrQuit() {
        boolean inQuiz = quiz.isPresent();
        quiz = Optional.empty();
        typed.setLength(0);
        if (inQuiz) {
            verdictAgain();
        }
        return inQuiz;
    }

    private void startQuiz() {
        quiz = room.quiz(current);
        quiz.ifPresentOrElse(
                talk -> face.tell(room.ask(talk)), () -> face.tell(List.of("This lesson has no quiz yet.")));
    }

    /** Where several options are right, letters are gathered up to Enter. */
    private void quizKey(QuizTalk talk, char key) {
        boolean enter = key == '\r' || key == '\n';
        if (!enter) {
            typed.append(key);
        }
        if (typed.length() > 0 && (enter || talk.oneLetter() || key == '-')) {
            String answer = typed.toString();
            typed.setLength(0);
            answer(talk, answer);
        }
    }

    private void answer(QuizTalk talk, String answer) {
        face.tell(room.answer(talk, answer));
        if (talk.done()) {
            quiz = Optional.empty();
        }
    }
}
