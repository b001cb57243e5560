package workbook.check.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import workbook.check.catalog.Exercise;
import workbook.check.screen.CourseTable;
import workbook.check.screen.QuizTalk;
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
    private boolean resetAsked;
    private boolean verdictAsked;

    Guide(Room room, Face face, BlockingQueue<Event> events, Checks checks) {
        this.room = room;
        this.face = face;
        this.events = events;
        this.checks = checks;
        this.current = room.first();
    }

    /** Guides until the learner quits. */
    void run() throws InterruptedException {
        arrive(current);
        boolean on = true;
        while (on) {
            on = take(events.take());
        }
    }

    private boolean take(Event event) {
        if (event instanceof Event.Key key) {
            return key(key.key());
        } else if (event instanceof Event.Saved saved) {
            saved(saved.change());
        } else if (event instanceof Event.Judged judged) {
            judged(judged);
        } else if (event instanceof Event.Slow slow) {
            slow(slow.exercise());
        } else if (event instanceof Event.Printed printed) {
            printed(printed.line());
        } else if (face instanceof DrawnFace drawn) {
            drawn.redraw();
        }
        return true;
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

    private void saved(Change change) {
        Optional<Exercise> saved = room.owner(change.file());
        if (saved.isEmpty()) {
            face.tell(room.strange(change, current));
        } else if (change.gone()) {
            face.tell(room.gone(change.file()));
        } else if (change.kind() == Change.Kind.SAME && saved.get().equals(current)) {
            verdictAgain();
        } else {
            quiz = Optional.empty();
            typed.setLength(0);
            if (!saved.get().equals(current)) {
                current = saved.get();
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
