package workbook.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All lessons and exercises of a workbook, read from its pages. */
public final class Course {

    private static final int NEAREST = 3;

    private final Path root;
    private final List<Lesson> lessons;
    private final List<BadPage> complaints;

    private Course(Path root, List<Lesson> lessons, List<BadPage> complaints) {
        this.root = root;
        this.lessons = List.copyOf(lessons);
        this.complaints = List.copyOf(complaints);
    }

    /**
     * Reads the course below a workbook's root.
     *
     * <p>A malformed page stops nothing: it is listed by {@link #complaints()}, and its exercise is
     * there with what could be read.
     *
     * @throws UncheckedIOException if {@code lessons/} cannot be listed
     */
    public static Course load(Path root) {
        Path home = root.toAbsolutePath().normalize();
        var complaints = new ArrayList<BadPage>();
        var reader = new LessonReader(home, complaints);
        try (Stream<Path> folders = Files.list(home.resolve("lessons"))) {
            List<Lesson> lessons = folders.filter(
                            folder -> folder.getFileName().toString().startsWith("lesson"))
                    .filter(folder -> Files.exists(folder.resolve("lesson.adoc")))
                    .sorted()
                    .map(reader::read)
                    .toList();
            return new Course(home, lessons, complaints);
        } catch (IOException e) {
            throw new UncheckedIOException("no lessons in " + home, e);
        }
    }

    /**
     * The exercise of exactly this name or id, with no other page read: all that one check needs.
     *
     * @return empty also where only a whole course can tell what is meant
     */
    public static Optional<Exercise> one(Path root, String wanted) {
        Path home = root.toAbsolutePath().normalize();
        String name = wanted.substring(wanted.lastIndexOf('/') + 1);
        try (Stream<Path> folders = Files.list(home.resolve("lessons"))) {
            return folders.filter(folder -> wanted.equals(name) || wanted.equals(folder.getFileName() + "/" + name))
                    .filter(folder -> LessonReader.lists(folder, name))
                    .sorted()
                    .findFirst()
                    .flatMap(folder -> PageReader.of(home, folder.resolve(name + ".adoc")));
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The same course with only some of its lessons. */
    public Course only(Predicate<Lesson> wanted) {
        return new Course(root, lessons.stream().filter(wanted).toList(), complaints);
    }

    /** The workbook's folder, absolute. */
    public Path root() {
        return root;
    }

    /** The lessons in the order of the course. */
    public List<Lesson> lessons() {
        return lessons;
    }

    /** Every exercise in the order of the course. */
    public List<Exercise> exercises() {
        return lessons.stream().flatMap(lesson -> lesson.exercises().stream()).toList();
    }

    /** What is wrong with the pages, empty in a sound course. */
    public List<BadPage> complaints() {
        return complaints;
    }

    /**
     * The exercise that somebody means by {@code Relay}, {@code lesson02_chat/Relay}, or the path of
     * its source, test, page, solution or one of its mistakes.
     */
    public Optional<Exercise> find(String wanted) {
        String path = wanted.replace('\\', '/');
        return exercises().stream().filter(e -> means(path, e)).findFirst();
    }

    private static boolean means(String path, Exercise e) {
        if (!path.contains("/")) {
            return named(path, e);
        }
        String folder = path.substring(0, path.lastIndexOf('/'));
        String file = path.substring(path.lastIndexOf('/') + 1);
        return (endsWithPart(folder, e.lesson()) && named(file, e)) || endsWithPart(folder, e.id());
    }

    private static boolean named(String file, Exercise e) {
        String bare = file.replaceFirst("\\.(java|adoc)$", "");
        return bare.equalsIgnoreCase(e.name()) || bare.equalsIgnoreCase(e.name() + "Test");
    }

    private static boolean endsWithPart(String path, String part) {
        return ("/" + path).toLowerCase(Locale.ROOT).endsWith("/" + part.toLowerCase(Locale.ROOT));
    }

    /** The exercises whose names are nearest to one that does not exist: three at most, best first. */
    public List<Exercise> nearest(String wanted) {
        String name = wanted.substring(wanted.replace('\\', '/').lastIndexOf('/') + 1);
        return exercises().stream()
                .sorted(Comparator.comparingInt(e -> Distance.between(name, e.name())))
                .limit(NEAREST)
                .toList();
    }
}
