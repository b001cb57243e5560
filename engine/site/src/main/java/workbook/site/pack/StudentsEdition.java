package workbook.site.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import workbook.check.catalog.Course;
import workbook.check.catalog.Exercise;
import workbook.check.catalog.Lesson;
import workbook.check.catalog.ObscuredQuiz;
import workbook.check.catalog.Quiz;
import workbook.check.explain.CauseFile;
import workbook.check.explain.Explainer;
import workbook.check.progress.Starters;
import workbook.check.verdict.PredictedMistakes;
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

    /** Starters are as this workbook gives them to others, also where somebody tries an exercise in it. */
    private void addExercises() throws IOException {
        Path tree = root.resolve("exercises/src");
        List<Path> files = ReleaseContents.list(tree).stream()
                .filter(file -> folders.contains(String.valueOf(file.getParent().getFileName())))
                .toList();
        var starters = new Starters(root);
        starters.unknown().stream()
                .filter(files::contains)
                .forEach(file -> problems.add(
                        shown(file) + " is not in git, and would be handed out: move it away, or" + " commit it."));
        Map<Path, String> given = starters.given(files);
        for (Path file : files) {
            String path = tree.relativize(file).toString().replace('\\', '/');
            boolean test = ReleaseContents.isTest(path);
            String text = test || !given.containsKey(file) ? Files.readString(file, UTF_8) : given.get(file);
            contents.files().add((test ? "exercises/src/" : Exercise.STARTERS + "exercises/src/") + path, text);
        }
        for (Exercise exercise : course.exercises()) {
            String starter = contents.files().text(Exercise.STARTERS + shown(exercise.source()));
            if (isSolved(exercise, starter)) {
                problems.add(shown(exercise.source()) + " is the solution. Its starter would be handed out: put it back"
                        + " with ./workbook reset " + exercise.name() + ", and commit it if you use git.");
            }
        }
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
