package workbook.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** {@code ./workbook watch --json}, as an editor's plug-in would run it for one exercise. */
final class WatchProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader verdicts;
    private final Path file;

    private WatchProcess(Process process, Path file) {
        this.process = process;
        this.file = file;
        verdicts = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * @param file the exercise's file, relative to {@code root}
     */
    static WatchProcess of(Path root, String exercise, Path file) throws IOException {
        Process process = new ProcessBuilder("./workbook", "watch", "--json", exercise)
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var watching = new WatchProcess(process, root.resolve(file));
        watching.verdict(); // of what is there already
        return watching;
    }

    /**
     * Saves a text, and returns how many milliseconds later its verdict was there.
     *
     * @param status what the verdict must be; another one ends the bench
     */
    double millisToVerdict(String text, String status) throws IOException {
        long before = System.nanoTime();
        Files.writeString(file, text);
        String verdict = verdict();
        double millis = (System.nanoTime() - before) / 1e6;
        if (!verdict.contains("\"status\":\"" + status + "\"")) {
            throw new IllegalStateException("expected " + status + ", and it is " + verdict);
        }
        return millis;
    }

    private String verdict() throws IOException {
        String line = verdicts.readLine();
        if (line == null) {
            throw new IllegalStateException("it ended");
        }
        return line;
    }

    /** Resident memory of it and all that it started, in MB; where there is no {@code /proc}, NaN. */
    double residentMegabytes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToDouble(each -> residentMegabytes(each.pid()))
                .sum();
    }

    private static double residentMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException none) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
