package workbook.cli.guide;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbook.cli.watch.Change;
import workbook.course.Course;
import workbook.course.Exercise;
import workbook.screen.Block;

/** Which exercise a file belongs to, and what there is to say where that is none. */
final class FileOwners {

    private final Course course;

    FileOwners(Course course) {
        this.course = course;
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

    /** What there is to say of a saved file that belongs to none. */
    List<Block> strange(Change change, Exercise current) {
        String file = shown(change.file());
        return Block.prose(
                Files.exists(current.source())
                        ? file + " belongs to no exercise: nothing was checked."
                        : file + " belongs to no exercise. Was " + current.name() + ".java renamed? " + current.id()
                                + " is looked for in " + shown(current.source()) + ".");
    }

    /** What there is to say where an exercise's file is gone. */
    List<Block> gone(Path file) {
        return Block.prose(shown(file) + " is gone. If it was renamed, give it back its name; if it was deleted, r puts"
                + " the starter back.");
    }

    /** The file as a learner knows it: from the workbook's folder, if it is in it. */
    String shown(Path file) {
        return file.startsWith(course.root()) ? course.root().relativize(file).toString() : file.toString();
    }
}
