package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Commands as somebody types them into a shell that has nothing of ours running. */
final class Shell {

    private static final long PATIENCE_MINUTES = 30;

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

    /** Seconds of CPU that a command took, with all that it started and waited for. */
    double cpuSeconds(String... command) throws IOException, InterruptedException {
        Path times = Files.createTempFile("workbook-bench", ".times");
        try {
            var all = new ArrayList<>(List.of("bash", "-c", "out=$1; shift; \"$@\"; s=$?; times > $out; exit $s", "-"));
            all.add(times.toString());
            all.addAll(List.of(command));
            seconds(all.toArray(String[]::new));
            String ofChildren = Files.readAllLines(times).get(1); // "0m1.234s 0m0.100s": user, system
            return Pattern.compile("(\\d+)m([\\d.]+)s")
                    .matcher(ofChildren)
                    .results()
                    .mapToDouble(part -> 60 * Double.parseDouble(part.group(1)) + Double.parseDouble(part.group(2)))
                    .sum();
        } finally {
            Files.delete(times);
        }
    }
}
