package workbook.cli.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import workbook.course.Exercise;

/**
 * Makes the files that a learner edits from the starters, and keeps them up to date with these.
 *
 * <p>An update, however it comes, brings starters and never writes where a learner does. Of each working copy there is
 * a record in {@code .workbook/starters}: the starter that it was made from, with the starter's date. So what a learner
 * has not touched can be told from what a learner has edited, without asking git, which may not be there, or may have
 * the learner's answers in its history.
 */
public final class Starters {

    private final Path root;
    private final Path starters;
    private final Path copies;
    private final Path records;

    /** The starters of the workbook in this folder. */
    public Starters(Path root) {
        this.root = root;
        starters = root.resolve(Exercise.STARTERS);
        copies = root.resolve(Exercise.COPIES);
        records = root.resolve(".workbook/starters").resolve(Exercise.COPIES);
    }

    /**
     * Makes each working copy that is missing, replaces each that is still the starter before, and removes each of
     * these whose starter is gone. Does nothing where no starter has another date or size than its record.
     *
     * @return a sentence for each of the learner's files that was left alone although its starter changed
     * @throws IOException if a file cannot be read or written; the next call tries again
     */
    public List<String> settle() throws IOException {
        return settle(false);
    }

    /** The same; {@code unpacked} where an archive may have brought other texts with the same date. */
    List<String> settle(boolean unpacked) throws IOException {
        Map<String, BasicFileAttributes> given = files(starters);
        Map<String, BasicFileAttributes> recorded = given.isEmpty() ? Map.of() : files(records);
        List<String> changed = given.keySet().stream()
                .filter(path -> unpacked || !isSettled(path, given.get(path), recorded.get(path)))
                .toList();
        List<String> gone = recorded.keySet().stream()
                .filter(path -> !given.containsKey(path))
                .toList();
        if (changed.isEmpty() && gone.isEmpty()) {
            return List.of();
        }
        Files.createDirectories(records);
        try (FileChannel channel = FileChannel.open(
                        root.resolve(".workbook/starters.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            var sentences = new ArrayList<String>();
            for (String path : changed) {
                if (!place(path)) {
                    sentences.add(sentence(path));
                }
            }
            for (String path : gone) {
                remove(path);
            }
            return held.isValid() ? sentences : List.of();
        }
    }

    private boolean isSettled(String path, BasicFileAttributes starter, @Nullable BasicFileAttributes made) {
        return made != null
                && made.size() == starter.size()
                && made.lastModifiedTime().toMillis()
                        == starter.lastModifiedTime().toMillis()
                && Files.exists(copies.resolve(path));
    }

    /** False where the learner's own text stays, and its starter is known to be another one than before. */
    private boolean place(String path) throws IOException {
        Optional<String> fresh = text(starters.resolve(path));
        Optional<String> before = text(records.resolve(path));
        Optional<String> own = text(copies.resolve(path));
        boolean untouched = own.isEmpty() || same(own, before);
        if (untouched && !same(own, fresh)) {
            copy(starters.resolve(path), copies.resolve(path));
        }
        copy(starters.resolve(path), records.resolve(path), StandardCopyOption.COPY_ATTRIBUTES);
        return untouched || before.isEmpty() || same(own, fresh) || same(before, fresh);
    }

    private void remove(String path) throws IOException {
        if (same(text(copies.resolve(path)), text(records.resolve(path)))) {
            delete(copies.resolve(path), root);
        }
        delete(records.resolve(path), root);
    }

    private String sentence(String path) {
        String[] parts = path.split("/", -1);
        String name = parts[parts.length - 1].replaceFirst("\\.java$", "");
        boolean exercise = Files.exists(root.resolve("lessons/" + parts[parts.length - 2] + "/" + name + ".adoc"));
        return Exercise.COPIES + path + " is yours and stays as it is. Its starter has changed, and is in "
                + Exercise.STARTERS + path + "."
                + (exercise ? " ./workbook reset " + name + " takes it, and keeps yours." : "");
    }

    /** Editors change the ends of lines by themselves: that is not the learner's work. */
    private static boolean same(Optional<String> one, Optional<String> other) {
        return Objects.equals(
                one.map(text -> text.lines().toList()),
                other.map(text -> text.lines().toList()));
    }

    /** The files below a folder by their path from it, with slashes; none if it is missing. */
    private static Map<String, BasicFileAttributes> files(Path folder) throws IOException {
        var files = new TreeMap<String, BasicFileAttributes>();
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".java")) {
                        files.put(folder.relativize(file).toString().replace('\\', '/'), attributes);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return files;
    }

    /** The text of a file; empty if there is none. */
    static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(new String(Files.readAllBytes(file), UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Removes a file, and the folders up to this one that are empty without it. */
    static void delete(Path file, Path root) throws IOException {
        try {
            Files.deleteIfExists(file);
            for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException needed) {
            return;
        }
    }

    /** Whole or not at all: half a starter would look like a learner's work. */
    static void copy(Path from, Path to, StandardCopyOption... options) throws IOException {
        Files.createDirectories(to.getParent());
        Path half = to.resolveSibling(to.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.copy(from, half, options);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
