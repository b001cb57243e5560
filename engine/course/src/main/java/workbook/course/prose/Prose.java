package workbook.course.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import workbook.course.Exercise;

/** What people read in the files of a course: pages and comments, without code. */
public final class Prose {

    private static final List<String> FOLDERS = List.of(
            "lessons",
            "docs/explanation",
            "docs/how-to",
            "docs/reference",
            "docs/src",
            "exercises",
            "solutions/src",
            "solutions/mistakes",
            "process/src/main",
            "kit/src/main",
            "wire/src/main");
    private static final List<String> FILES = List.of("README.md", "wire/README.md");

    private Prose() {}

    /** The passages of a page, of a file in Markdown, or of the comments in a Java file or a script. */
    public static List<Passage> of(Path file) {
        String name = file.getFileName().toString();
        List<String> lines = lines(file);
        if (name.endsWith(".adoc")) {
            return AsciiDocProse.of(file, lines);
        }
        return name.endsWith(".md") ? MarkdownProse.of(file, lines) : JavaProse.of(file, lines);
    }

    /** All files with prose for learners, teachers and authors in the workbook's folder. */
    public static List<Path> files(Path root) {
        Stream<Path> single = FILES.stream().map(root::resolve).filter(Files::isRegularFile);
        Stream<Path> inFolders = FOLDERS.stream()
                .map(root::resolve)
                .flatMap(folder -> below(folder).stream())
                .filter(file -> !Exercise.isCopy(root, file));
        return Stream.concat(single, inFolders).toList();
    }

    /** The files with prose in a folder, at any depth; none if it is missing. */
    public static List<Path> below(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(adoc|md|java|jsh)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
