package workbook.check.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;
import workbook.check.catalog.Lesson;
import workbook.check.catalog.Quiz;
import workbook.check.progress.Marks;
import workbook.check.progress.Predictions;
import workbook.check.progress.Progress;
import workbook.check.progress.Reset;
import workbook.check.progress.Starters;
import workbook.check.progress.State;
import workbook.check.screen.Difference;
import workbook.check.screen.Ink;
import workbook.check.screen.QuizTalk;
import workbook.check.screen.Text;
import workbook.check.watch.Change;

/** What a guide can do for a learner: each deed answers with the lines that tell of it. */
public final class Room {

    private final Course course;
    private final Progress progress;
    private final Ink ink;
    private final Exercise first;
    private final Running running;

    /** @param first the exercise to begin with */
    public Room(Course course, Progress progress, Ink ink, Exercise first) {
        this(course, progress, ink, first, new Running(line -> {}));
    }

    Room(Course course, Progress progress, Ink ink, Exercise first, Running running) {
        this.course = course;
        this.progress = progress;
        this.ink = ink;
        this.first = first;
        this.running = running;
    }

    Course course() {
        return course;
    }

    Ink ink() {
        return ink;
    }

    Exercise first() {
        return first;
    }

    Map<String, State> states() {
        return progress.states();
    }

    /** Remembers a verdict. */
    void note(Event.Judged judged) {
        new Marks(course.root(), progress).note(judged.exercise(), judged.verdict());
    }

    /** The verdict as this learner may see it. */
    Event.Judged told(Event.Judged judged) {
        return judged.with(new Predictions(progress).told(judged.exercise(), judged.verdict()));
    }

    /** The verdict with what happened, also where a prediction is wrong. */
    Event.Judged revealed(Event.Judged judged) {
        return judged.with(new Predictions(progress).revealed(judged.exercise(), judged.verdict()));
    }

    /** False for the first verdict on something that the learner has not begun. */
    boolean shows(Event.Judged judged) {
        return progress.of(judged.exercise().id()) != State.TODO;
    }

    /**
     * The exercise that the file belongs to: its own, its test, or a file beside one of them whose name begins
     * with the exercise's. Where several do, as with {@code Relay} and {@code RelayGuard}, the longest name counts.
     */
    Optional<Exercise> owner(Path file) {
        Optional<Exercise> exact = course.exercises().stream()
                .filter(e -> e.source().equals(file) || e.test().equals(file))
                .findFirst();
        return exact.or(() -> course.exercises().stream()
                .filter(e -> isHelper(file, e))
                .max(Comparator.comparingInt(e -> e.name().length())));
    }

    /** {@code RelayWords.java} helps Relay; {@code Relayed.java} is another word, and {@code Relay.java} a copy. */
    private static boolean isHelper(Path file, Exercise exercise) {
        Path folder = file.getParent();
        boolean beside = exercise.source().getParent().equals(folder)
                || exercise.test().getParent().equals(folder);
        String name = file.getFileName().toString().replaceFirst("\\.java$", "");
        return beside
                && name.startsWith(exercise.name())
                && name.length() > exercise.name().length()
                && !Character.isLowerCase(name.charAt(exercise.name().length()));
    }

    /** True if an exercise is nothing without this file; a helper it may do without. */
    boolean needs(Exercise exercise, Path file) {
        return exercise.source().equals(file) || exercise.test().equals(file);
    }

    List<String> strange(Change change, Exercise current) {
        if (Files.exists(current.source())) {
            return Text.wrap(shown(change.file()) + " belongs to no exercise: nothing was checked.", Text.WIDTH);
        }
        return Text.wrap(
                shown(change.file()) + " belongs to no exercise. Was " + current.name() + ".java renamed? "
                        + current.id() + " is looked for in " + shown(current.source()) + ".",
                Text.WIDTH);
    }

    List<String> gone(Path file) {
        return Text.wrap(
                shown(file) + " is gone. If it was renamed, give it back its name; if it was deleted, r puts the"
                        + " starter back.",
                Text.WIDTH);
    }

    /** The next hint; after the last one all three again. */
    public List<String> hint(Exercise exercise) {
        List<String> hints = exercise.hints();
        if (hints.isEmpty()) {
            return List.of("There are no hints for " + exercise.id() + ".");
        }
        int shown = Math.min(progress.hints(exercise.id()) + 1, hints.size());
        progress.recordHints(exercise.id(), shown);
        var lines = new ArrayList<String>();
        for (int i = 0; i < shown; i++) {
            lines.add(ink.strong("Hint " + (i + 1) + " of " + hints.size()));
            lines.addAll(Text.wrap(hints.get(i), Text.WIDTH));
            lines.add("");
        }
        lines.add(shown < hints.size() ? "There is another one." : "That was the last one.");
        return lines;
    }

    /** Puts the starter back, and says where the learner's text is kept. */
    public List<String> reset(Exercise exercise) {
        Optional<String> starter = new Starters(course.root()).of(exercise.source());
        if (starter.isEmpty()) {
            return Text.wrap(
                    "The starter of " + exercise.id() + " is not known: there is no git here that has it, and no"
                            + " copy was kept. Nothing was changed.",
                    Text.WIDTH);
        }
        try {
            Path backup = new Reset(course.root()).of(exercise.source(), starter.get());
            progress.record(exercise.id(), State.TODO);
            return List.of(
                    shown(exercise.source()) + " is the starter again.",
                    "What was there is kept in " + shown(backup) + ".");
        } catch (IOException readOnly) {
            return List.of("Nothing was reset: " + shown(exercise.source()) + " cannot be written (" + readOnly + ").");
        }
    }

    /** The solution, and what separates the learner's file from it; only after a pass. */
    List<String> solution(Exercise exercise) {
        if (progress.of(exercise.id()) != State.DONE) {
            return Text.wrap(
                    "The solution is shown once yours passes. Whoever wants it before types ./workbook solution "
                            + exercise.name() + " --peek.",
                    Text.WIDTH);
        }
        return difference(exercise);
    }

    /** What separates the learner's file from the solution. */
    public List<String> difference(Exercise exercise) {
        try {
            // Not readString: what the learner saved may be in another encoding.
            String mine =
                    Files.exists(exercise.source()) ? new String(Files.readAllBytes(exercise.source()), UTF_8) : "";
            List<String> lines = Difference.lines(mine, Files.readString(exercise.solution(), UTF_8), ink);
            return lines.isEmpty() ? List.of("Your file is the same as the solution.") : lines;
        } catch (IOException unreadable) {
            return List.of("The solution cannot be read: " + unreadable);
        }
    }

    /** Opens the page in the browser, or shows it as text. */
    List<String> open(Exercise exercise) {
        var pages = new Pages(course.root());
        if (pages.open(exercise.lesson(), exercise.name())) {
            return List.of("The page is in your browser.");
        }
        boolean passed = progress.of(exercise.id()) == State.DONE;
        return (passed
                        ? pages.passedText(exercise.lesson(), exercise.name())
                        : pages.text(exercise.lesson(), exercise.name()))
                .orElse(List.of("The page is not rendered yet: ./workbook read " + exercise.name() + " makes it."));
    }

    /** Starts or stops the learner's own program. */
    List<String> run(Exercise exercise) {
        return running.toggle(exercise);
    }

    /** The next exercise that is not done: after this one, or else from the beginning. */
    Optional<Exercise> next(Exercise current) {
        List<Exercise> all = course.exercises();
        int at = all.indexOf(current);
        var round = new ArrayList<>(all.subList(at + 1, all.size()));
        round.addAll(all.subList(0, Math.max(0, at)));
        Map<String, State> states = states();
        return round.stream().filter(e -> states.get(e.id()) != State.DONE).findFirst();
    }

    Optional<QuizTalk> quiz(Exercise exercise) {
        return course.lessons().stream()
                .filter(lesson -> lesson.folder().equals(exercise.lesson()))
                .findFirst()
                .flatMap(this::quiz);
    }

    private Optional<QuizTalk> quiz(Lesson lesson) {
        try {
            Quiz quiz = Quiz.read(lesson.quiz());
            return quiz.questions().isEmpty() ? Optional.empty() : Optional.of(new QuizTalk(quiz, ink));
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** A question, and the way out of the quiz: the other keys are letters here. */
    List<String> ask(QuizTalk talk) {
        var lines = new ArrayList<>(talk.ask());
        lines.add("q leaves the quiz.");
        return lines;
    }

    List<String> answer(QuizTalk talk, String answer) {
        var lines = new ArrayList<>(talk.answer(answer));
        lines.add("");
        lines.addAll(talk.done() ? List.of("The quiz is done: " + talk.score()) : ask(talk));
        return lines;
    }

    private String shown(Path file) {
        return file.startsWith(course.root()) ? course.root().relativize(file).toString() : file.toString();
    }
}
