package workbook.cli.author;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.tool.JavaShellToolBuilder;
import workbook.check.compile.ClassPath;
import workbook.course.Lesson;
import workbook.process.TemporaryFolder;

/** The JDK's own shell in this JVM, with the kit imported and a lab started. */
public final class LabShell {

    // A relay, because two clients and one line then show what a lab is.
    private static final String LAB = "var lab = Lab.start(chat -> chat.addEventListener(\"say\", "
            + "String.class, (client, text, ack) -> "
            + "chat.getBroadcastOperations().sendEvent(\"said\", text)));";

    private LabShell() {}

    /** The scripts of a lesson, by name. */
    public static List<Path> scripts(Lesson lesson) {
        try (Stream<Path> files = Files.list(lesson.page().getParent())) {
            return files.filter(file -> file.toString().endsWith(".jsh"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Runs a shell until its {@code /exit}, or until its input ends.
     *
     * @param scripts what to run before the first prompt
     * @return the shell's own exit code
     */
    public static int run(InputStream in, List<Path> scripts) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.of("shell")) {
            Path startup = folder.path().resolve("startup.jsh");
            var lines = new ArrayList<>(ScriptShell.IMPORTS);
            lines.add(LAB);
            Files.write(startup, lines, UTF_8);
            // Kept in memory: the JDK would write to the user's preferences, from a thread of its own.
            return JavaShellToolBuilder.builder()
                    .persistence(new HashMap<>())
                    .in(in, null)
                    .start(arguments(startup, scripts));
        }
    }

    // In this JVM the kit is loaded already, and no other one has to start.
    private static String[] arguments(Path startup, List<Path> scripts) {
        var arguments = new ArrayList<>(List.of(
                "--execution",
                ShellExecution.NAME,
                "--class-path",
                ClassPath.asArgument(),
                "--startup",
                "DEFAULT",
                "--startup",
                startup.toString()));
        scripts.forEach(script -> arguments.add(script.toString()));
        return arguments.toArray(String[]::new);
    }
}
