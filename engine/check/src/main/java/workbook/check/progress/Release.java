package workbook.check.progress;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import workbook.check.catalog.Exercise;

/**
 * A workbook that came as a zip, and may have been unpacked over an older one.
 *
 * <p>The zip holds nothing where a learner writes, since unpacking it would write over that. It has
 * the exercises' files in {@code starters/}, and a list of all that it brings in {@code
 * release.txt}. The first command after an unpacking puts each starter in its place, unless a
 * learner's own text is there, and takes away what an older release had and this one has not.
 */
public final class Release {

    private static final String LIST = "release.txt";

    /** How the list of such a release begins, and that of no other. */
    public static final String FOR_STUDENTS = "students' edition";

    private final Path root;
    private final Path list;
    private final Path settled;
    private final Path copies;

    /** The release in this folder, if there is one. */
    public Release(Path root) {
        this.root = root;
        this.list = root.resolve(LIST);
        this.settled = root.resolve(".workbook").resolve(LIST);
        this.copies = Starters.copies(root);
    }

    /** True if the workbook in this folder came as a zip: there is nothing to build it from. */
    public static boolean at(Path root) {
        return Files.exists(root.resolve(LIST));
    }

    /** True if it is the students' edition: a release without solutions, mistakes and answers. */
    public static boolean isForStudents(Path root) {
        try (Stream<String> lines = Files.lines(root.resolve(LIST), UTF_8)) {
            return lines.findFirst().orElse("").startsWith(FOR_STUDENTS);
        } catch (IOException | UncheckedIOException none) {
            return false;
        }
    }

    /**
     * Settles what was unpacked last; does nothing where that was done, or where there is no release.
     *
     * @return a sentence for each of the learner's files that was left alone although its starter
     *     changed
     * @throws IOException if something is missing, or cannot be written; the next call tries again
     */
    public List<String> settle() throws IOException {
        if (!at(root) || done()) {
            return List.of();
        }
        Files.createDirectories(settled.getParent());
        Path lock = settled.resolveSibling("release.lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            return held.isValid() && !done() ? settleAlone() : List.of();
        }
    }

    private boolean done() throws IOException {
        return same(text(list), text(settled));
    }

    private List<String> settleAlone() throws IOException {
        List<String> brought = paths(list);
        var before = new ArrayList<>(paths(settled));
        before.removeAll(brought);
        var sentences = new ArrayList<String>();
        for (String path : brought) {
            if (path.startsWith(Exercise.STARTERS) && !place(path.substring(Exercise.STARTERS.length()))) {
                sentences.add(sentence(path.substring(Exercise.STARTERS.length())));
            }
        }
        for (String path : before) {
            remove(path);
        }
        copy(list, settled);
        return sentences;
    }

    private static List<String> paths(Path list) throws IOException {
        return text(list).stream()
                .flatMap(String::lines)
                .skip(1) // which release it is
                .toList();
    }

    /** False where the learner's own text stays, and its starter is another one than before. */
    private boolean place(String path) throws IOException {
        Path starter = root.resolve(Exercise.STARTERS + path);
        Optional<String> fresh = text(starter);
        Optional<String> before = text(copies.resolve(path));
        Optional<String> own = text(root.resolve(path));
        boolean untouched = own.isEmpty() || same(own, before);
        if (untouched) {
            copy(starter, root.resolve(path));
        }
        copy(starter, copies.resolve(path));
        return untouched || same(own, fresh) || same(before, fresh);
    }

    private void remove(String path) throws IOException {
        if (path.startsWith(Exercise.STARTERS)) {
            Path own = root.resolve(path.substring(Exercise.STARTERS.length()));
            Path copy = copies.resolve(path.substring(Exercise.STARTERS.length()));
            if (same(text(own), text(copy))) {
                delete(own);
            }
            delete(copy);
        }
        delete(root.resolve(path));
    }

    /** The file, and the folders that are empty without it. */
    private void delete(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
            for (Path folder = file.getParent(); !folder.equals(root); folder = folder.getParent()) {
                Files.deleteIfExists(folder);
            }
        } catch (DirectoryNotEmptyException needed) {
            return;
        }
    }

    private String sentence(String path) {
        String[] parts = path.split("/", -1);
        String name = parts[parts.length - 1].replaceFirst("\\.java$", "");
        boolean exercise = Files.exists(root.resolve("lessons/" + parts[parts.length - 2] + "/" + name + ".adoc"));
        return path + " is yours and stays as it is. Its starter has changed, and is in " + Exercise.STARTERS + path
                + "." + (exercise ? " ./workbook reset " + name + " takes it, and keeps yours." : "");
    }

    /** Editors change the ends of lines by themselves: that is not the learner's work. */
    private static boolean same(Optional<String> one, Optional<String> other) {
        return Objects.equals(
                one.map(text -> text.lines().toList()),
                other.map(text -> text.lines().toList()));
    }

    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(new String(Files.readAllBytes(file), UTF_8));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Whole or not at all: half a starter would look like a learner's work. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Path half = to.resolveSibling(to.getFileName() + ".half");
        Files.copy(from, half, StandardCopyOption.REPLACE_EXISTING);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
