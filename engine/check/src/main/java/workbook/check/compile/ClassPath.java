package workbook.check.compile;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What this JVM was started with, as absolute paths. */
public final class ClassPath {

    /** What no exercise may need, and the compiler would only search through. */
    private static final List<String> NOT_FOR_EXERCISES = List.of(
            "cli.jar",
            "build-",
            "course-",
            "terminal-",
            "check-",
            "screen-",
            "picocli",
            "jline",
            "java-diff-utils",
            "asciidoctor",
            "jruby",
            "kotlin",
            "okio",
            "db-scheduler",
            "h2-",
            "postgresql",
            "-launcher",
            "-engine",
            "-native",
            "-epoll");

    private ClassPath() {}

    /** The jar or the folder that a class was loaded from. */
    public static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e); // the JVM made it
        }
    }

    /** Jars and folders, in order. */
    public static List<String> entries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .toList();
    }

    /** The same as one argument of a command. */
    public static String asArgument() {
        return String.join(File.pathSeparator, entries());
    }

    /** The same with more jars after them. */
    public static String asArgument(List<Path> more) {
        return Stream.concat(entries().stream(), more.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Jars and folders, in order, with the jars that they name in turn; some may not be there. */
    public static List<Path> all() {
        return entries().stream()
                .map(Path::of)
                .flatMap(ClassPath::withThoseItNames)
                .distinct()
                .toList();
    }

    /** What an exercise and its test are compiled with, which may have libraries of its own. */
    static List<Path> ofExercises(List<Path> own) {
        Stream<Path> common = all().stream()
                .filter(entry ->
                        NOT_FOR_EXERCISES.stream().noneMatch(entry.getFileName().toString()::contains));
        return Stream.concat(common, own.stream()).toList();
    }

    /** A jar may name others in its manifest. */
    private static Stream<Path> withThoseItNames(Path entry) {
        if (!entry.toString().endsWith(".jar")) {
            return Stream.of(entry);
        }
        try (var jar = new JarFile(entry.toFile())) {
            String named = jar.getManifest() == null
                    ? null
                    : jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return named == null
                    ? Stream.of(entry)
                    : Stream.concat(
                            Stream.of(entry),
                            Arrays.stream(named.split(" ", -1))
                                    .map(name -> Path.of(entry.toUri().resolve(name))));
        } catch (IOException unreadable) { // which is noticed when something in it is needed
            return Stream.of(entry);
        }
    }
}
