package workbook.cli.author;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import workbook.course.Exercise;
import workbook.course.Lesson;

/** Nothing lies about that no exercise and no lesson knows of. */
final class StrayRule implements Rule {

    private static final String RULE = "file has a place";
    private static final List<String> OF_A_LESSON =
            List.of("lesson.adoc", "quiz.adoc", "questions.adoc", "answers.adoc");
    private static final List<String> OF_THE_WITNESS =
            List.of("client.js", "deviations.json", "harness.js", "messages.js", "package-lock.json", "package.json");
    private static final List<String> JAVA = List.of(
            Exercise.STARTERS + "main/java",
            Exercise.STARTERS + "test/java",
            Exercise.COPIES + "main/java",
            Exercise.COPIES + "test/java",
            "solutions/src/main/java",
            "solutions/src/test/java");

    @Override
    public void judge(Scope scope, Findings findings) {
        if (!scope.whole()) {
            return;
        }
        Path root = scope.course().root();
        for (String tree : JAVA) {
            each(
                    root.resolve(tree),
                    file -> java(scope, file)
                            || Exercise.isCopy(root, root.resolve(tree).resolve(file)),
                    "no lesson lists its exercise. Add exercise::Name[] to the lesson, or delete the file.",
                    findings);
        }
        each(
                root.resolve("solutions/mistakes"),
                file -> mistake(scope, file),
                "it is no mistake of an exercise. Move it to LESSON/EXERCISE/Name.java, or delete it.",
                findings);
        each(
                root.resolve(WitnessRule.FOLDER),
                file -> witness(scope, file),
                "it is no twin of an exercise. Move it to LESSON/EXERCISE.js, or delete it.",
                findings);
        each(
                root.resolve("lessons"),
                file -> page(scope, file),
                "its lesson does not use it. Add exercise::Name[] to lesson.adoc, or delete the file.",
                findings);
    }

    private static boolean witness(Scope scope, Path file) {
        String name = file.getFileName().toString();
        return file.startsWith("node_modules")
                || (file.getNameCount() == 1 && OF_THE_WITNESS.contains(name))
                || (file.getNameCount() == 2
                        && exercises(scope, file.getName(0))
                                .anyMatch(exercise -> name.equals(exercise.name() + ".js")));
    }

    private static void each(Path folder, Predicate<Path> hasPlace, String sentences, Findings findings) {
        files(folder)
                .forEach(file -> findings.says(
                        hasPlace.test(folder.relativize(file)), RULE, findings.named(file), file, sentences));
    }

    // A companion begins with the exercise's name: NeverCameContract beside NeverCame.
    private static boolean java(Scope scope, Path file) {
        String name = file.getFileName().toString();
        return name.equals("package-info.java")
                || (name.endsWith(".java")
                        && file.getNameCount() == 2
                        && exercises(scope, file.getName(0)).anyMatch(exercise -> name.startsWith(exercise.name())));
    }

    private static boolean mistake(Scope scope, Path file) {
        return file.getNameCount() == 3
                && file.toString().endsWith(".java")
                && exercises(scope, file.getName(0))
                        .anyMatch(exercise ->
                                exercise.name().equals(file.getName(1).toString()));
    }

    private static boolean page(Scope scope, Path file) {
        String name = file.getFileName().toString();
        boolean known = lessons(scope, file.getName(0)).findAny().isPresent();
        boolean listed = exercises(scope, file.getName(0)).anyMatch(exercise -> name.equals(exercise.name() + ".adoc"));
        boolean used = name.matches(".*\\.(jsh|svg|png)");
        boolean rubric = file.getNameCount() == 3
                && file.getName(1).toString().equals("rubrics")
                && name.matches(".*\\.(rubric|answers)");
        return known && (OF_A_LESSON.contains(name) || used || listed || rubric);
    }

    private static Stream<Lesson> lessons(Scope scope, Path folder) {
        return scope.course().lessons().stream()
                .filter(lesson -> lesson.folder().equals(folder.toString()));
    }

    private static Stream<Exercise> exercises(Scope scope, Path folder) {
        return lessons(scope, folder).flatMap(lesson -> lesson.exercises().stream());
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
