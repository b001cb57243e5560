package workbook.grade.judge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbook.process.Deadlines;

/**
 * An archive of the classes that learners' JVMs load, for one runtime and one class path. It stands alone, so a runtime
 * without an archive of its own can use it, and it is only read. The JVM ignores one that does not fit.
 */
final class ClassArchive {

    /** Numbers that a list gives its classes: two lists use the same ones. */
    private static final Pattern NUMBER = Pattern.compile(" id: \\d+$");

    private ClassArchive() {}

    /** Options for a JVM, so that it writes which classes it loads: a list for each process. */
    static List<String> listing(Path folder) {
        return List.of("-XX:DumpLoadedClassList=" + folder.resolve("%p.classes"));
    }

    /**
     * Makes one of what such JVMs have listed; empty if there is nothing, or if the JVM cannot.
     *
     * @param lists the folder of their lists
     * @param classPath jars only: the JVM archives no classes of a folder
     */
    static Optional<Path> make(LearnerRuntime runtime, Path lists, String classPath, Path archive) throws IOException {
        Set<String> classes = classes(lists);
        if (classes.isEmpty()) {
            return Optional.empty();
        }
        Path list = Files.write(lists.resolve("all"), classes, StandardCharsets.UTF_8);
        List<String> command = List.of(
                runtime.java().toString(),
                "-Xshare:dump",
                "-Xlog:disable",
                "-Xmx256m",
                "-XX:+UseG1GC", // no other collector archives objects; all can read them
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                classPath);
        return run(command) && Files.size(archive) > 0 ? Optional.of(archive) : Optional.empty();
    }

    /** Without those that only one process has had, such as an answer's own. */
    private static Set<String> classes(Path lists) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(lists)) {
            files = all.filter(file -> file.toString().endsWith(".classes"))
                    .sorted()
                    .toList();
        }
        var classes = new LinkedHashSet<String>();
        for (Path file : files) {
            var lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.UTF_8));
            if (!lines.isEmpty()) {
                lines.remove(lines.size() - 1); // its process was killed, perhaps while it wrote this
            }
            lines.stream()
                    .filter(line -> !line.startsWith("#") && !line.contains(" source: "))
                    .map(line -> NUMBER.matcher(line).replaceFirst(""))
                    .forEach(classes::add);
        }
        return classes;
    }

    private static boolean run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            return process.waitFor(Deadlines.ARCHIVE, TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
