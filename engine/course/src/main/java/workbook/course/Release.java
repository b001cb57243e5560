package workbook.course;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A workbook that came as a zip: it is built already, and lists all that it brought. */
public final class Release {

    /** The name of that list, in the workbook's folder. */
    public static final String LIST = "release.txt";

    /** How the list of the students' edition begins, and that of no other. */
    public static final String FOR_STUDENTS = "students' edition";

    private Release() {}

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
}
