package workbook.site.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import workbook.check.explain.CauseFile;
import workbook.check.explain.Explainer;
import workbook.check.verdict.PredictedMistakes;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.course.Lesson;
import workbook.course.ObscuredQuiz;
import workbook.course.Quiz;
import workbook.site.StudentsPages;

/**
 * Gathers what students get of some lessons. Only what is named here goes in: no solution, no mistake, no model
 * answer and no rubric. In their place are {@link CauseFile}s and obscured quizzes.
 */
final class StudentsEdition {

    private static final String QUIZ = "quiz.adoc";
    private static final String ADOC = ".adoc";

    private final Path root;
    private final Course course;
    private final ReleaseContents contents;
    private final Set<String> folders;
    private final List<String> problems = new ArrayList<>();

    /** @param course the lessons that are in it */
    StudentsEdition(Course course) {
        this.root = course.root();
        this.course = course;
        this.contents = new ReleaseContents(root);
        this.folders = course.lessons().stream().map(Lesson::folder).collect(Collectors.toSet());
    }

    ReleaseContents contents() {
        return contents;
    }

    /** What keeps it from being handed out, a sentence each; empty if nothing does. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Adds lessons, documentation, tests, starters and causes. */
    void addCourse() throws IOException {
        for (Lesson lesson : course.lessons()) {
            addPages("lessons/" + lesson.folder(), file -> isStudents(lesson, file));
            if (Files.exists(lesson.quiz())) {
                Quiz quiz = Quiz.read(lesson.quiz());
                quiz.complaints()
                        .forEach(bad -> problems.add(shown(bad.file()) + ":" + bad.line() + ": " + bad.problem()));
                contents.files().add("lessons/" + lesson.folder() + "/" + QUIZ, ObscuredQuiz.page(quiz));
            }
        }
        addPages("docs", this::isStudentsDoc);
        addExercises();
        var explainer = new Explainer(root);
        for (Exercise exercise : course.exercises()) {
            addCauses(exercise, explainer);
        }
    }

    private String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** The files of a lesson, in no folder of their own: those of rubrics are keys. */
    private static boolean isStudents(Lesson lesson, Path file) {
        return file.getParent().endsWith(lesson.folder())
                && !file.endsWith(QUIZ)
                && StudentsPages.contain(
                        lesson.folder() + "/" + file.getFileName().toString().replace(ADOC, ""));
    }

    private boolean isStudentsDoc(Path file) {
        String path = shown(file);
        return path.startsWith("docs/images/")
                || (path.matches("docs/[^/]+/[^/]+[.]adoc") && StudentsPages.contain(path.replace(ADOC, "")));
    }

    private void addPages(String folder, Predicate<Path> wanted) throws IOException {
        for (Path file : ReleaseContents.list(root.resolve(folder))) {
            if (!wanted.test(file)) {
                continue;
            }
            String path = shown(file);
            if (path.endsWith(ADOC)) {
                contents.files().add(path, PlainLinks.in(Files.readString(file, UTF_8), path, this::isThere));
            } else {
                contents.files().add(path, Files.readAllBytes(file));
            }
        }
    }

    /** True if the page of that path is in this edition. */
    private boolean isThere(String path) {
        String page = path.replaceFirst("^lessons/", "").replace(ADOC, "");
        String folder = page.replaceFirst("/.*", "");
        return Files.exists(root.resolve(path))
                && (folder.equals("docs") || folders.contains(folder))
                && StudentsPages.contain(page);
    }

    /** All starters; of the folders in which exercises are tried, only each test and each interface that is given. */
    private void addExercises() throws IOException {
        for (Path file : ReleaseContents.list(root.resolve(Exercise.STARTERS))) {
            if (folders.contains(String.valueOf(file.getParent().getFileName()))) {
                add(file);
            }
        }
        for (Path file : ReleaseContents.list(root.resolve(Exercise.COPIES))) {
            if (course.exercises().stream().anyMatch(exercise -> isGiven(exercise, file))) {
                add(file);
            }
        }
        for (Exercise exercise : course.exercises()) {
            if (isSolved(exercise, contents.files().text(shown(exercise.starter())))) {
                problems.add(shown(exercise.starter()) + " is the solution, and would be handed out: put the starter"
                        + " back in its place.");
            }
        }
    }

    private void add(Path file) throws IOException {
        contents.files().add(shown(file), Files.readAllBytes(file));
    }

    private boolean isGiven(Exercise exercise, Path file) {
        String name = String.valueOf(file.getFileName());
        return file.equals(exercise.test())
                || (file.getParent().endsWith(exercise.lesson())
                        && name.startsWith(exercise.name())
                        && name.endsWith("Contract.java"));
    }

    /** Blanks, comments and what a prediction's text block has between its lines make no difference. */
    private static boolean isSolved(Exercise exercise, String starter) throws IOException {
        return Files.exists(exercise.solution())
                && code(starter).equals(code(Files.readString(exercise.solution(), UTF_8)));
    }

    private static String code(String text) {
        return text.replaceAll("(?m)^\\s*//.*$", "").replaceAll("\\s+", "");
    }

    private void addCauses(Exercise exercise, Explainer explainer) {
        CauseFile causes = explainer.causes(exercise);
        boolean predict = exercise.kind().equals("predict");
        if (!predict && causes.recorded().of().isEmpty()) {
            problems.add("How the mistakes in " + exercise.id() + " are recognised was recorded of other files:"
                    + " ./workbook verify " + exercise.name() + " records it again.");
        }
        contents.files()
                .add(
                        CauseFile.path(exercise),
                        causes.with(PredictedMistakes.faults(root, exercise)).text());
    }
}
