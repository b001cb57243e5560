package workbook.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Commands as somebody types them into a shell that has nothing of ours running. */
final class Shell {

    private static final long PATIENCE_MINUTES = 10;

    private final Path folder;

    Shell(Path folder) {
        this.folder = folder;
    }

    /** Runs a command to its end, and returns how many seconds it took; 0 and 1 are good exit codes. */
    double seconds(String... command) throws IOException, InterruptedException {
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() > 1) {
            process.destroyForcibly();
            throw new IllegalStateException(List.of(command) + " did not end well");
        }
        return (System.nanoTime() - before) / 1e9;
    }
}
