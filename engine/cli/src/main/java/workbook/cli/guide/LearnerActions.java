package workbook.cli.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbook.cli.progress.Predictions;
import workbook.cli.progress.Progress;
import workbook.cli.progress.ProgressRecorder;
import workbook.cli.progress.Reset;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.course.Release;
import workbook.course.State;
import workbook.screen.Block;
import workbook.screen.CourseTable;

/** What can be done for a learner: each answers with what there is to say of it. */
public final class LearnerActions {

    private final Course course;
    private final Progress progress;
    private final Exercise first;
    private final Running running;
    private final Pages pages;
    private final FileOwners files;
    private final CourseWay way;

    /** @param first the exercise to begin with */
    public LearnerActions(Course course, Progress progress, Exercise first) {
        this(course, progress, first, new Running(line -> {}), new Pages(course.root()));
    }

    LearnerActions(Course course, Progress progress, Exercise first, Running running, Pages pages) {
        this.course = course;
        this.progress = progress;
        this.first = first;
        this.running = running;
        this.pages = pages;
        this.files = new FileOwners(course);
        this.way = new CourseWay(course, progress);
    }

    /** Which exercise a file belongs to. */
    FileOwners files() {
        return files;
    }

    /** What comes before, between and after exercises. */
    CourseWay way() {
        return way;
    }

    Course course() {
        return course;
    }

    Exercise first() {
        return first;
    }

    Map<String, State> states() {
        return progress.states();
    }

    /** Remembers a verdict. */
    void note(Event.Judged judged) {
        new ProgressRecorder(progress).note(judged.exercise(), judged.verdict());
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

    /** What to do, where, and then the task itself. */
    List<Block> task(Exercise exercise) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact("edit", files.shown(exercise.source()) + "; it is checked whenever you save it."));
        facts.addAll(TodoComments.of(read(exercise.source())));
        return List.of(new Block.Facts(facts), new Block.Prose(exercise.task()));
    }

    /** Not readString: what the learner saved may be in another encoding. */
    private static String read(Path file) {
        try {
            return Files.exists(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /**
     * The next hint and those before it; after the last one all three again.
     *
     * @param last true for the new one last, where the screen scrolls; false for first
     */
    public List<Block> hint(Exercise exercise, boolean last) {
        List<String> hints = exercise.hints();
        if (hints.isEmpty()) {
            return Block.prose("There are no hints for " + exercise.id() + ".");
        }
        int shown = Math.min(progress.hints(exercise.id()) + 1, hints.size());
        progress.recordHints(exercise.id(), shown);
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < shown; i++) {
            int at = last ? blocks.size() : 0;
            blocks.add(at, new Block.Heading("Hint " + (i + 1) + " of " + hints.size()));
            blocks.add(at + 1, new Block.Prose(hints.get(i)));
        }
        blocks.add(new Block.Prose(shown < hints.size() ? "There is another one." : "That was the last one."));
        return blocks;
    }

    /** Puts the starter back, and says where the learner's text is kept. */
    public List<Block> reset(Exercise exercise) {
        Optional<String> starter = exercise.starterText();
        if (starter.isEmpty()) {
            return Block.prose("The starter " + files.shown(exercise.starter())
                    + " is missing: get it again from where you" + " have the workbook from. Nothing was changed.");
        }
        try {
            Path backup = new Reset(course.root()).of(exercise.source(), starter.get());
            progress.record(exercise.id(), State.TODO);
            return Block.prose(files.shown(exercise.source()) + " is the starter again.\nWhat was there is kept in "
                    + files.shown(backup) + ".");
        } catch (IOException readOnly) {
            return Block.prose(
                    "Nothing was reset: " + files.shown(exercise.source()) + " cannot be written (" + readOnly + ").");
        }
    }

    /** The solution, and what separates the learner's file from it; only after a pass. */
    List<Block> solution(Exercise exercise) {
        if (Release.isForStudents(course.root())) {
            return Block.prose("This is the students' edition: it has no solutions.");
        }
        return progress.of(exercise.id()) == State.DONE
                ? difference(exercise)
                : Block.prose("The solution is shown once yours passes. To see it before, type ./workbook solution "
                        + exercise.name() + " --peek.");
    }

    /** What separates the learner's file from the solution. */
    public List<Block> difference(Exercise exercise) {
        return SolutionDifference.of(read(exercise.source()), exercise.solution());
    }

    /** The page in the browser; here, as text, where there is no browser or no such page yet. */
    List<Block> open(CoursePage page) {
        boolean made = pages.rendered(page);
        if (made && pages.open(page)) {
            return Block.prose("The page is in your browser. p shows it here.");
        }
        if (made) {
            var blocks = new ArrayList<Block>(Block.prose("There is no browser here, so this is the page as text:"));
            blocks.addAll(pages.text(page));
            return blocks;
        }
        return read(page);
    }

    /** The page as text; as its source says it while it is being made. */
    List<Block> read(CoursePage page) {
        if (!pages.rendered(page)) {
            pages.make();
        }
        return pages.text(page);
    }

    /** The exercise's page, with what it shows only after a pass if there was one. */
    CoursePage page(Exercise exercise) {
        boolean passed = progress.of(exercise.id()) == State.DONE;
        return new CoursePage(exercise.lesson(), exercise.name(), exercise.page(), passed);
    }

    /** Starts or stops the learner's own program. */
    List<Block> run(Exercise exercise) {
        return running.toggle(exercise);
    }

    /** The course, and how far the learner is. */
    Block list() {
        return new Block.CourseList(CourseTable.of(course, states()));
    }

    /** How many exercises are done. */
    int done() {
        Map<String, State> states = states();
        return (int) course.exercises().stream()
                .filter(e -> states.get(e.id()) == State.DONE)
                .count();
    }

    /** The reading questions of a lesson. */
    List<Block> questions(Exercise exercise) {
        Lesson lesson = way.lesson(exercise);
        return CourseWay.hasQuestions(lesson)
                ? read(new CoursePage(lesson.folder(), "questions", lesson.questions(), false))
                : Block.prose("This lesson has no reading questions.");
    }

    Optional<QuizDialog> quiz(Exercise exercise) {
        return CourseWay.quiz(way.lesson(exercise)).map(QuizDialog::new);
    }

    /** What there is to say to an answer, and the next question. */
    List<Block> answer(Exercise exercise, QuizDialog talk, String answer) {
        var blocks = new ArrayList<>(talk.answer(answer));
        if (talk.done()) {
            progress.recordQuiz(exercise.lesson(), talk.score());
            blocks.add(new Block.Result(true, "The quiz is done: " + talk.score()));
        } else {
            blocks.addAll(talk.ask());
        }
        return blocks;
    }
}
