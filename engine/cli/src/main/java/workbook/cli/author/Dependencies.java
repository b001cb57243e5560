package workbook.cli.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.course.Exercise;
import workbook.course.Hash;

/**
 * What a proof depends on, as one hash: the files of the exercise, other classes of the exercises that these name, every
 * jar of the workbook, and the JDK.
 */
final class Dependencies {

    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final List<String> SETTINGS = List.of("workbook.patience", "workbook.seed");

    private final Path root;
    private final String machine;
    private @Nullable Map<String, List<Path>> classes;

    /** @param machine what exercises run with, as {@link #machine} has it */
    Dependencies(Path root, String machine) {
        this.root = root;
        this.machine = machine;
    }

    /** The hash of all that the proof of an exercise depends on. */
    String of(Exercise exercise) {
        Path mistakes = root.resolve("solutions/mistakes").resolve(exercise.id());
        Set<Path> own = new TreeSet<>(List.of(exercise.starter(), exercise.test(), exercise.solution()));
        own.addAll(files(mistakes, ""));
        Set<Path> all = withAllTheyName(own);
        all.add(exercise.page());
        var hash = new Hash().add(machine);
        all.forEach(file -> add(hash, file));
        return hash.digits();
    }

    /** A class is named before it is used; so what no file names, none of them uses. */
    private Set<Path> withAllTheyName(Set<Path> files) {
        Set<Path> all = new TreeSet<>(files);
        Queue<Path> open = new ArrayDeque<>(files);
        Map<String, List<Path>> known = classes();
        for (Path file = open.poll(); file != null; file = open.poll()) {
            WORD.matcher(text(file))
                    .results()
                    .map(word -> known.get(word.group()))
                    .forEach(named -> {
                        if (named != null) {
                            named.stream().filter(all::add).forEach(open::add);
                        }
                    });
        }
        return all;
    }

    /** The files of the exercises by the name of their class. */
    private synchronized Map<String, List<Path>> classes() {
        Map<String, List<Path>> known = classes;
        if (known == null) {
            known = new TreeMap<>();
            for (Path file : files(root.resolve("exercises"), ".java")) {
                if (Exercise.isCopy(root, file)) {
                    continue;
                }
                String name = file.getFileName().toString().replaceFirst("\\.java$", "");
                known.computeIfAbsent(name, any -> new ArrayList<>()).add(file);
            }
            classes = known;
        }
        return known;
    }

    private void add(Hash hash, Path file) {
        hash.add(named(file)).add(digest(file));
    }

    /** A file from the workbook's folder, with slashes. */
    String named(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** What the exercises run with: the content of each jar in its order, the JDK, and what is set. */
    static String machine(List<Path> classPath, Path jdk) {
        var hash = new Hash();
        classPath.parallelStream()
                .map(entry -> entry.getFileName() + " " + digest(entry))
                .toList()
                .forEach(hash::add);
        hash.add(jdk.toString()).add(digest(jdk.resolve("release")));
        hash.add(Runtime.version().toString()).add(System.getProperty("java.vm.name", ""));
        SETTINGS.forEach(name -> hash.add(String.valueOf(System.getProperty(name))));
        hash.add(String.valueOf(System.getenv("JAVA_TOOL_OPTIONS")));
        return hash.digits();
    }

    /** The hash of a file's content; {@code none} where there is no file. */
    static String digest(Path file) {
        return Files.exists(file) ? new Hash().add(file).digits() : "none";
    }

    /** The hash of all that the proof of a script depends on. */
    String of(Path script) {
        var hash = new Hash().add(machine);
        add(hash, script);
        return hash.digits();
    }

    /** The same for what depends on these files. */
    String of(List<Path> files) {
        var hash = new Hash().add(machine);
        files.forEach(file -> hash.add(file.toString()).add(digest(file)));
        return hash.digits();
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), UTF_8);
        } catch (NoSuchFileException missing) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
