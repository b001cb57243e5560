package workbook.e2e;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project as somebody has it who just fetched it: nothing built, nothing solved. */
final class Copy {

    private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".workbook", ".idea");

    private final Path root;

    private Copy(Path root) {
        this.root = root;
    }

    static Copy of(Path project, Path target) throws IOException {
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(String.valueOf(folder.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(target.resolve(project.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (Files.exists(starter(project, file))) {
                    return FileVisitResult.CONTINUE; // what somebody tried in the project
                }
                Files.copy(file, target.resolve(project.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return new Copy(target);
    }

    Path root() {
        return root;
    }

    /** Where the starter of a learner's file is kept; no file, if the given one is not a learner's. */
    private static Path starter(Path root, Path file) {
        Path own = root.resolve("exercises/src");
        return file.startsWith(own)
                ? root.resolve("exercises/starters").resolve(own.relativize(file))
                : file.resolve("no starter");
    }

    /** The learner's file of an exercise in the main tree, which is its starter again. */
    Path reset(String exercise) throws IOException {
        Path file = root.resolve("exercises/src/main/java/" + exercise + ".java");
        Files.createDirectories(file.getParent());
        return Files.copy(starter(root, file), file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** All exercises, such as {@code lesson02_chat/Relay}, in the order of the course. */
    List<String> exercises() throws IOException {
        try (Stream<Path> lessons = Files.list(root.resolve("lessons"))) {
            return lessons.sorted().flatMap(Copy::exercisesOf).toList();
        }
    }

    private static Stream<String> exercisesOf(Path lesson) {
        try {
            return Files.readAllLines(lesson.resolve("lesson.adoc")).stream()
                    .filter(line -> line.startsWith("exercise::"))
                    .map(line -> lesson.getFileName() + "/" + line.substring(10, line.indexOf('[')));
        } catch (IOException e) {
            throw new IllegalStateException("no lesson in " + lesson, e);
        }
    }

    /** Removes it, once nothing of it runs any more. */
    void delete() throws IOException {
        delete(root);
    }

    /** Removes a folder and all in it; nothing where there is none. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Saves the learner's file with a blank line more. */
    void touch(String exercise) throws IOException {
        Path file = root.resolve("exercises/src/main/java/" + exercise + ".java");
        Files.writeString(file, Files.readString(Files.exists(file) ? file : reset(exercise)) + "\n");
    }

    /** Saves the solution in the place of the learner's file. */
    void solve(String exercise) throws IOException {
        for (String tree : List.of("main", "test")) {
            String file = "src/" + tree + "/java/" + exercise + ".java";
            Path solution = root.resolve("solutions").resolve(file);
            if (Files.exists(solution)) {
                Files.writeString(root.resolve("exercises").resolve(file), Files.readString(solution));
            }
        }
    }
}
