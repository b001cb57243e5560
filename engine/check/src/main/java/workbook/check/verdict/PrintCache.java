package workbook.check.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbook.check.catalog.Exercise;
import workbook.check.catalog.Mistakes;
import workbook.check.compile.ClassPath;
import workbook.kit.Lab;
import workbook.wire.RepairedServer;

/**
 * Keeps derived fingerprints in {@code .workbook/fingerprints}, a file an exercise.
 *
 * <p>A file begins with the hash of all that they were derived from, and counts only while that is
 * the same. Where nothing can be written, they are derived again next time.
 */
final class PrintCache {

    private final Path root;
    private final String engine;

    PrintCache(Path root) {
        this.root = root;
        var hash = new Hash();
        Stream.of(Lab.class, RepairedServer.class, PrintCache.class).forEach(type -> hash.add(ClassPath.home(type)));
        engine = hash.text();
    }

    /** Hashes by the mistakes' names; empty if there are none that still count. */
    Map<String, Fingerprint> read(Exercise exercise, Mistakes mistakes) {
        try {
            List<String> lines = Files.readAllLines(file(exercise));
            var prints = new LinkedHashMap<String, Fingerprint>();
            if (!lines.isEmpty() && lines.get(0).equals(key(exercise, mistakes))) {
                lines.stream()
                        .skip(1)
                        .map(line -> line.split("\t", 2))
                        .forEach(part -> prints.put(part[0], new Fingerprint(part[part.length - 1])));
            }
            return prints;
        } catch (IOException e) {
            return Map.of();
        }
    }

    void write(Exercise exercise, Mistakes mistakes, Map<String, Fingerprint> prints) {
        var text = new StringBuilder(key(exercise, mistakes)).append('\n');
        prints.forEach((name, print) ->
                text.append(name).append('\t').append(print.text()).append('\n'));
        Path file = file(exercise);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.createTempFile(file.getParent(), exercise.name(), ".new");
            Files.write(fresh, text.toString().getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            return; // a read-only folder: nothing is lost but time
        }
    }

    private Path file(Exercise exercise) {
        return root.resolve(".workbook/fingerprints").resolve(exercise.lesson() + "." + exercise.name());
    }

    private String key(Exercise exercise, Mistakes mistakes) {
        var hash = new Hash().add(engine).add(exercise.test());
        helpers(exercise).forEach(hash::add);
        mistakes.mistakes().forEach(mistake -> hash.add(mistake.name()).add(mistake.file()));
        return hash.text();
    }

    /** Files beside the exercise and its test that are no exercise and no test. */
    private List<Path> helpers(Exercise exercise) {
        Path main = root.resolve("exercises/src/main/java").resolve(exercise.lesson());
        return Stream.of(main, exercise.test().getParent())
                .flatMap(PrintCache::javaFiles)
                .filter(this::helper)
                .sorted()
                .toList();
    }

    private boolean helper(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.java$", "");
        Path page =
                root.resolve("lessons").resolve(file.getParent().getFileName()).resolve(name + ".adoc");
        return !name.endsWith("Test") && !Files.exists(page); // what has a page is an exercise, and the learner's
    }

    private static Stream<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException | UncheckedIOException vanished) {
            return Stream.of();
        }
    }
}
