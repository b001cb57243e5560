package workbook.check.download;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A file that names the jars of a class path, one a line. Maven runs it, for what it has downloaded. */
final class JarList {

    private JarList() {}

    /** Arguments: the file, and the class path. */
    public static void main(String[] arguments) throws IOException {
        write(
                Path.of(arguments[0]),
                Stream.of(arguments[1].split(File.pathSeparator, -1))
                        .filter(entry -> entry.endsWith(".jar"))
                        .map(Path::of)
                        .toList());
    }

    /** Whole, or not at all: another process may read it. */
    static void write(Path file, List<Path> jars) throws IOException {
        Path whole = Files.createTempFile(file.getParent(), "jars", ".new");
        Files.write(whole, jars.stream().map(Path::toString).toList(), UTF_8);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Empty where there is no such file, or where a jar is missing. */
    static List<Path> read(Path file) {
        try {
            List<Path> jars =
                    Files.readAllLines(file, UTF_8).stream().map(Path::of).toList();
            return jars.stream().allMatch(Files::isReadable) ? jars : List.of();
        } catch (IOException | IllegalArgumentException none) {
            return List.of();
        }
    }
}
