package workbook.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of the project that is built, with what tests do with its processes.
 *
 * <p>There is one for all tests of a run, since a build takes longer than most of them: whichever asks
 * first builds it. Each leaves it as it would be for a learner, and undoes what it breaks.
 */
final class BuiltCopy {

    private static final int MOST_MINUTES = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable BuiltCopy built;

    private final Copy copy;

    private BuiltCopy(Copy copy) {
        this.copy = copy;
    }

    /** The one of this run. */
    static synchronized BuiltCopy get() throws IOException, InterruptedException {
        BuiltCopy there = built;
        if (there == null) {
            Path folder = Files.createTempDirectory("workbook-e2e");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "built-copy"));
            there = new BuiltCopy(Copy.of(Path.of("../..").toRealPath(), folder.resolve("my workbook")));
            assertEquals(0, there.started("./workbook list >/dev/null").waitFor());
            built = there;
        }
        return there;
    }

    private static void delete(Path folder) {
        try {
            Copy.delete(folder);
        } catch (IOException | UncheckedIOException inUse) {
            folder.toFile().deleteOnExit();
        }
    }

    Copy copy() {
        return copy;
    }

    Path root() {
        return copy.root();
    }

    /** A file that the last build made, wherever it puts it; an earlier one can be there, too. */
    Optional<Path> file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(copy.root())) {
            return files.filter(file -> file.endsWith(name))
                    .max(Comparator.comparing(file -> file.toFile().lastModified()));
        }
    }

    /** Starts a command of a shell in the copy; it is ended if nobody else does, so that no test waits for ever. */
    Process started(String command) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(copy.root().toFile())
                .start();
        CompletableFuture.delayedExecutor(MOST_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        return process;
    }

    /** All that a process says until its end. */
    static String text(Process process) throws IOException {
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** A process and all that it started. */
    static List<ProcessHandle> family(Process process) {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** All of them end by themselves. */
    static void assertEnd(List<ProcessHandle> all) throws InterruptedException {
        try {
            CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException late) {
            throw new AssertionError(
                    "still there: "
                            + all.stream().filter(ProcessHandle::isAlive).toList(),
                    late);
        }
    }

    /** Reads until a line has these words. */
    static void awaitLine(BufferedReader reader, String part) throws IOException {
        var seen = new ArrayList<String>();
        String line = reader.readLine();
        while (line != null && !line.contains(part)) {
            seen.add(line);
            line = reader.readLine();
        }
        assertNotNull(line, () -> "no line with \"" + part + "\" after " + seen);
    }
}
