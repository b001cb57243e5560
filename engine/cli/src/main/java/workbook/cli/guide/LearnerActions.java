package workbook.cli.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import workbook.cli.progress.Predictions;
import workbook.cli.progress.Progress;
import workbook.cli.progress.ProgressRecorder;
import workbook.cli.progress.Reset;
import workbook.cli.watch.Change;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.course.Quiz;
import workbook.course.Release;
import workbook.course.State;
import workbook.screen.Block;
import workbook.screen.CourseTable;

/** What can be done for a learner: each answers with what there is to say of it. */
public final class LearnerActions {

    private static final Pattern TODO = Pattern.compile("//\\s*(TODO(?: \\d+)?): *(.*)");
    private static final Pattern COMMENT = Pattern.compile("\\s*// ?(?!TODO)(.*)");

    private final Course course;
    private final Progress progress;
    private final Exercise first;
    private final Running running;
    private final Pages pages;

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

    List<Block> strange(Change change, Exercise current) {
        String file = shown(change.file());
        return Block.prose(
                Files.exists(current.source())
                        ? file + " belongs to no exercise: nothing was checked."
                        : file + " belongs to no exercise. Was " + current.name() + ".java renamed? " + current.id()
                                + " is looked for in " + shown(current.source()) + ".");
    }

    List<Block> gone(Path file) {
        return Block.prose(shown(file) + " is gone. If it was renamed, give it back its name; if it was deleted, r puts"
                + " the starter back.");
    }

    /** What to do, where, and then the task itself. */
    List<Block> task(Exercise exercise) {
        var facts = new ArrayList<Block.Fact>();
        facts.add(new Block.Fact("edit", shown(exercise.source()) + "; it is checked whenever you save it."));
        facts.addAll(todos(exercise));
        return List.of(new Block.Facts(facts), new Block.Prose(exercise.task()));
    }

    /** What the learner's file still says is to be done, with its line. */
    private static List<Block.Fact> todos(Exercise exercise) {
        var todos = new ArrayList<Block.Fact>();
        List<String> lines = read(exercise.source()).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher todo = TODO.matcher(lines.get(i));
            if (todo.find()) {
                todos.add(new Block.Fact(todo.group(1), "line " + (i + 1) + ": " + sentence(todo.group(2), lines, i)));
            }
        }
        return todos;
    }

    /** A comment goes on in the next line until its sentence ends; what follows may be code. */
    private static String sentence(String begin, List<String> lines, int at) {
        var sentence = new StringBuilder(begin);
        for (int i = at + 1;
                i < lines.size() && !begin.isEmpty() && sentence.toString().matches(".*[^.?!:]");
                i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (!comment.matches()) {
                break;
            }
            sentence.append(' ').append(comment.group(1).strip());
        }
        return sentence.toString();
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
            return Block.prose("The starter " + shown(exercise.starter()) + " is missing: get it again from where you"
                    + " have the workbook from. Nothing was changed.");
        }
        try {
            Path backup = new Reset(course.root()).of(exercise.source(), starter.get());
            progress.record(exercise.id(), State.TODO);
            return Block.prose(shown(exercise.source()) + " is the starter again.\nWhat was there is kept in "
                    + shown(backup) + ".");
        } catch (IOException readOnly) {
            return Block.prose(
                    "Nothing was reset: " + shown(exercise.source()) + " cannot be written (" + readOnly + ").");
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
        try {
            List<String> lines =
                    Difference.lines(read(exercise.source()), Files.readString(exercise.solution(), UTF_8));
            return lines.isEmpty()
                    ? Block.prose("Your file is the same as the solution.")
                    : List.of(new Block.Patch(lines));
        } catch (IOException unreadable) {
            return Block.prose("The solution cannot be read: " + unreadable);
        }
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

    /** The next exercise that is not done: after this one, or else from the beginning. */
    Optional<Exercise> next(Exercise current) {
        List<Exercise> all = course.exercises();
        int at = all.indexOf(current);
        var round = new ArrayList<>(all.subList(at + 1, all.size()));
        round.addAll(all.subList(0, Math.max(0, at)));
        Map<String, State> states = states();
        return round.stream().filter(e -> states.get(e.id()) != State.DONE).findFirst();
    }

    Lesson lesson(Exercise exercise) {
        return course.lessons().stream()
                .filter(lesson -> lesson.folder().equals(exercise.lesson()))
                .findFirst()
                .orElseThrow();
    }

    /** True if this is the first exercise of a lesson in which nothing was done. */
    boolean beginsLesson(Exercise exercise) {
        Map<String, State> states = states();
        List<Exercise> exercises = lesson(exercise).exercises();
        return exercises.get(0).equals(exercise) && exercises.stream().noneMatch(e -> states.containsKey(e.id()));
    }

    /** What a lesson is, and that its page comes first. */
    List<Block> begin(Lesson lesson) {
        int exercises = lesson.exercises().size();
        return List.of(
                new Block.Heading(lesson.title()),
                new Block.Facts(List.of(
                        new Block.Fact(
                                "next",
                                "Read the lesson: p shows it here, o opens it in the browser. Then n begins with "
                                        + lesson.exercises().get(0).name() + "."),
                        new Block.Fact(
                                "contains",
                                (exercises == 1 ? "1 exercise" : exercises + " exercises")
                                        + (hasQuiz(lesson) ? ", a quiz" : "")
                                        + (hasQuestions(lesson) ? ", reading questions" : "")
                                        + (lesson.minutes() > 0
                                                ? "; about " + lesson.minutes() + " minutes."
                                                : ".")))));
    }

    /** What to do after a pass; at the end of a lesson its quiz and its reading questions. */
    List<Block> afterPass(Exercise exercise) {
        Map<String, State> states = states();
        Lesson lesson = lesson(exercise);
        boolean lessonDone = lesson.exercises().stream().allMatch(e -> states.get(e.id()) == State.DONE);
        Optional<Exercise> next = next(exercise);
        String on = next.map(e -> "n goes on to " + e.name() + (lessonDone ? ", in " + e.lesson() + "." : "."))
                .orElse("That was the last exercise: n says what there is now.");
        var facts = new ArrayList<Block.Fact>();
        if (lessonDone) {
            facts.add(new Block.Fact("lesson", "All exercises of " + lesson.folder() + " are done."));
            if (hasQuiz(lesson) && !progress.quizzes().containsKey(lesson.folder())) {
                facts.add(new Block.Fact("quiz", "z begins the quiz of this lesson."));
            }
            if (hasQuestions(lesson)) {
                facts.add(new Block.Fact("reading", "d shows the reading questions of this lesson."));
            }
        }
        facts.add(new Block.Fact(
                "next",
                on + " p shows what you saw" + (hasAnotherWay(exercise) ? ", s another way to write it." : ".")));
        return List.of(new Block.Facts(facts));
    }

    /** A prediction has one right answer, and no other way to write it. */
    private boolean hasAnotherWay(Exercise exercise) {
        return !exercise.kind().equals("predict") && !Release.isForStudents(course.root());
    }

    /** What there is when all exercises are done. */
    List<Block> allDone() {
        var facts = new ArrayList<Block.Fact>();
        Map<String, String> quizzes = progress.quizzes();
        for (Lesson lesson : course.lessons()) {
            if (hasQuiz(lesson) && !quizzes.containsKey(lesson.folder())) {
                facts.add(new Block.Fact("quiz", "./workbook quiz " + lesson.folder()));
            }
        }
        for (Lesson lesson : course.lessons()) {
            if (hasQuestions(lesson)) {
                facts.add(new Block.Fact("reading", "./workbook read " + lesson.folder() + "/questions"));
            }
        }
        facts.add(new Block.Fact("look up", "./workbook read cheatsheet: each call of Socket.IO beside its Java."));
        facts.add(new Block.Fact("run", "u starts your own chat server, for a browser."));
        facts.add(new Block.Fact("look back", "l lists all exercises; ./workbook watch Relay opens one again."));
        return List.of(
                new Block.Result(true, "All exercises are done."),
                new Block.Prose("What there is now: quizzes that you haven't done, reading questions, and more."),
                new Block.Facts(facts));
    }

    private static boolean hasQuestions(Lesson lesson) {
        return Files.exists(lesson.questions());
    }

    /** The reading questions of a lesson. */
    List<Block> questions(Exercise exercise) {
        Lesson lesson = lesson(exercise);
        return hasQuestions(lesson)
                ? read(new CoursePage(lesson.folder(), "questions", lesson.questions(), false))
                : Block.prose("This lesson has no reading questions.");
    }

    Optional<QuizDialog> quiz(Exercise exercise) {
        return quiz(lesson(exercise)).map(QuizDialog::new);
    }

    private static Optional<Quiz> quiz(Lesson lesson) {
        try {
            return Optional.of(Quiz.read(lesson.quiz()))
                    .filter(quiz -> !quiz.questions().isEmpty());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static boolean hasQuiz(Lesson lesson) {
        return quiz(lesson).isPresent();
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

    private String shown(Path file) {
        return file.startsWith(course.root()) ? course.root().relativize(file).toString() : file.toString();
    }
}
