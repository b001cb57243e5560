package workbook.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A group of processes that the kernel counts for: everything that a command starts is in it, and what is killed there
 * still counts. A shell's own times leave out whatever was killed, as each learner's JVM is.
 */
final class ControlGroup implements AutoCloseable {

    private static final Path CONTROLLERS = Path.of("/sys/fs/cgroup");
    private static final Pattern USAGE = Pattern.compile("usage_usec (\\d+)");
    private static final Pattern PSS = Pattern.compile("(?m)^Pss: +(\\d+) kB");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB");

    private final Path folder;

    private ControlGroup(Path folder) {
        this.folder = folder;
    }

    /** A new one; empty where this user may make none. */
    static Optional<ControlGroup> fresh() {
        return Stream.of("cpuacct", "unified", "")
                .map(CONTROLLERS::resolve)
                .filter(parent -> Files.exists(parent.resolve("cgroup.procs")))
                .flatMap(parent -> made(parent.resolve(
                                "workbook-bench-" + ProcessHandle.current().pid()))
                        .stream())
                .findFirst();
    }

    private static Optional<ControlGroup> made(Path folder) {
        try {
            var group = new ControlGroup(Files.createDirectories(folder));
            return Files.isWritable(group.processes()) && group.counts() ? Optional.of(group) : Optional.empty();
        } catch (IOException notAllowed) {
            return Optional.empty();
        }
    }

    /** The file that a process writes its number into, to be in the group. */
    Path processes() {
        return folder.resolve("cgroup.procs");
    }

    private boolean counts() {
        return Files.exists(folder.resolve("cpuacct.usage")) || Files.exists(folder.resolve("cpu.stat"));
    }

    /** Seconds of all processors that its processes have taken until now. */
    double cpuSeconds() throws IOException {
        Path nanos = folder.resolve("cpuacct.usage");
        if (Files.exists(nanos)) {
            return Long.parseLong(Files.readString(nanos).strip()) / 1e9;
        }
        var found = USAGE.matcher(Files.readString(folder.resolve("cpu.stat")));
        return found.find() ? Long.parseLong(found.group(1)) / 1e6 : Double.NaN;
    }

    /** What its processes hold now together, in MB; pages that several share are counted once. */
    double megabytes() throws IOException {
        long kilobytes = 0;
        for (String each : Files.readAllLines(processes())) {
            kilobytes += of(Path.of("/proc", each, "smaps_rollup"), PSS).orElse(0);
        }
        return kilobytes / 1024.0;
    }

    /** The most that the process with that word in its command line was resident with until now, in MB. */
    double peakOf(String word) throws IOException {
        long kilobytes = 0;
        for (String each : Files.readAllLines(processes())) {
            if (text(Path.of("/proc", each, "cmdline")).contains(word)) {
                kilobytes = Math.max(
                        kilobytes,
                        of(Path.of("/proc", each, "status"), RESIDENT).orElse(0));
            }
        }
        return kilobytes / 1024.0;
    }

    private static OptionalLong of(Path file, Pattern number) {
        return number.matcher(text(file))
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException ended) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder);
    }
}
