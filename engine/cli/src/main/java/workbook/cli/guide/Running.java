package workbook.cli.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.course.Exercise;
import workbook.process.DaemonThread;
import workbook.process.JavaCommand;
import workbook.screen.Block;

/** The learner's own server, started with a key: {@code ./workbook run} in a process of its own. */
final class Running implements AutoCloseable {

    private final Consumer<String> printed;
    private @Nullable Process process;

    /** @param printed gets each line that the process prints */
    Running(Consumer<String> printed) {
        this.printed = printed;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-run"));
    }

    /** Starts it, or stops it if it runs. */
    synchronized List<Block> toggle(Exercise exercise) {
        if (process != null && process.isAlive()) {
            close();
            return Block.prose("It was stopped.");
        }
        try {
            process = start(exercise);
            return Block.prose("Starting " + exercise.id() + " ...\n\nu stops it.");
        } catch (IOException failed) {
            return Block.prose("It could not be started: " + failed.getMessage());
        }
    }

    private Process start(Exercise exercise) throws IOException {
        JavaCommand command = JavaCommand.of("workbook.cli.Main", ClassPath.asArgument())
                .options("-Dworkbook.root=" + System.getProperty("workbook.root", ""))
                .arguments("run", exercise.id());
        Process started =
                new ProcessBuilder(command.words()).redirectErrorStream(true).start();
        var reader = new DaemonThread(() -> read(started), "run");
        reader.start();
        return started;
    }

    private void read(Process from) {
        try (var lines = new BufferedReader(new InputStreamReader(from.getInputStream(), UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("Ctrl-C "))
                    .forEach(printed);
        } catch (IOException | java.io.UncheckedIOException ended) {
            from.destroy();
        }
    }

    @Override
    public synchronized void close() {
        if (process != null) {
            process.destroy();
        }
    }
}
