package workbook.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbook.build.Build.Program;
import workbook.build.Freshness;
import workbook.process.JavaCommand;

/**
 * A program that few learners need, and that has libraries of its own: the pages, the grader, the reader of answer
 * sheets. The launcher builds it when it is asked for the first time, and it runs in a JVM of its own.
 */
final class OwnProgram {

    private final CommandContext context;
    private final Program program;
    private final int absent;
    private final List<String> options = new ArrayList<>();
    private @Nullable String mainClass;
    private final List<String> arguments = new ArrayList<>();

    /** @param absent the exit code that asks the launcher to build it */
    OwnProgram(CommandContext context, Program program, int absent) {
        this.context = context;
        this.program = program;
        this.absent = absent;
    }

    /** The program's jar; empty where it is missing, or older than its sources. */
    static Optional<Path> jar(Path root, Program program) {
        return program.jar().filter(jar -> !new Freshness(root, jar.getParent()).stale());
    }

    /** Starts another class than the one that its jar names. */
    OwnProgram main(String className) {
        mainClass = className;
        return this;
    }

    /** Options for its JVM. */
    OwnProgram options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Hands on an option that was typed with a value: a path, or something that is written as text; null was not typed. */
    OwnProgram option(String name, @Nullable Object value) {
        if (value != null) {
            arguments.add(name + "=" + (value instanceof Path path ? absolute(path) : value));
        }
        return this;
    }

    /** Hands on an option without a value. */
    OwnProgram flag(String name, boolean typed) {
        if (typed) {
            arguments.add(name);
        }
        return this;
    }

    /** Hands on the files or folders that were typed. */
    OwnProgram paths(List<Path> typed) {
        typed.forEach(path -> arguments.add(absolute(path)));
        return this;
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    /**
     * Runs it with the workbook's folder as its first argument and what was handed on behind it, on this process's own
     * input and output. Returns its exit code, or what asks for a build where it is missing or older than its sources.
     */
    int run() throws IOException, InterruptedException {
        Optional<Path> jar = jar(context.root(), program);
        if (jar.isEmpty()) {
            return absent;
        }
        JavaCommand command = (mainClass == null
                        ? JavaCommand.ofJar(jar.get())
                        : JavaCommand.of(mainClass, jar.get().toString()))
                .options(options)
                .arguments(context.root().toString())
                .arguments(arguments);
        Process process = new ProcessBuilder(command.words()).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.waitFor();
    }
}
