package workbook.grade.judge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A control group that limits how many processes and threads learners' JVMs have together. Root needs it: the kernel's
 * usual limit for a user's processes doesn't bind root, nor a user of a sandbox whom root has started.
 */
final class ProcessLimit implements AutoCloseable {

    /** For an answer's JVM and the one that is started ahead; an honest one has some sixty threads. */
    static final int MOST = 512;

    private static final String PREFIX = "workbook-grade-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-\\d+");
    private static final Path GROUPS = Path.of("/sys/fs/cgroup");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int SECONDS = 10;
    private static final int LOOKS = 20;
    private static final int LOOK_MILLIS = 50;

    private final Path folder;

    private ProcessLimit(Path folder) {
        this.folder = folder;
    }

    /** True if this process is root's, whom only a control group limits. */
    static boolean needed() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }

    /** A new one, tried; empty where this system allows none. */
    static Optional<ProcessLimit> fresh(int most) {
        return fresh(most, GROUPS);
    }

    /** The same where the kernel shows its groups in another folder. */
    static Optional<ProcessLimit> fresh(int most, Path groups) {
        Path parent = parent(groups);
        if (parent == null) {
            return Optional.empty();
        }
        sweep(parent);
        var limit = new ProcessLimit(
                parent.resolve(PREFIX + ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet()));
        try {
            Files.createDirectory(limit.folder);
            Files.writeString(limit.folder.resolve("pids.max"), Integer.toString(most));
            if (limit.admits()) {
                return Optional.of(limit);
            }
        } catch (IOException readOnly) {
            limit.close();
            return Optional.empty();
        }
        limit.close();
        return Optional.empty();
    }

    /** Of the first version, which has a tree for each controller, or of the second. */
    private static @Nullable Path parent(Path groups) {
        Path own = groups.resolve("pids");
        if (Files.isDirectory(own)) {
            return own;
        }
        try {
            String controllers = Files.readString(groups.resolve("cgroup.subtree_control"));
            return List.of(controllers.strip().split(" ", -1)).contains("pids") ? groups : null;
        } catch (IOException none) {
            return null;
        }
    }

    /** A process writes its number into this file to be limited, with all that it starts from then on. */
    Path door() {
        return folder.resolve("cgroup.procs");
    }

    /** From within the sandbox around the examiner, where root is another root. */
    private boolean admits() throws IOException {
        Process process = new ProcessBuilder(
                        "bwrap", "--unshare-user", "--dev-bind", "/", "/", "/bin/sh", "-c", "echo $$ >" + door())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private List<ProcessHandle> inside() {
        try {
            return Files.readAllLines(door()).stream()
                    .flatMap(id -> ProcessHandle.of(Long.parseLong(id)).stream())
                    .toList();
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** Those whose grader was killed. */
    private static void sweep(Path parent) {
        try (Stream<Path> all = Files.list(parent)) {
            all.filter(ProcessLimit::isLeft).forEach(left -> left.toFile().delete());
        } catch (IOException unlisted) {
            return;
        }
    }

    private static boolean isLeft(Path group) {
        Matcher name = NAME.matcher(group.getFileName().toString());
        return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
    }

    /**
     * Ends what is left in it: a sandbox that loses its starter at the wrong moment waits for it for ever. The kernel
     * keeps it until the last of its killed processes is gone.
     */
    @Override
    public void close() {
        for (int look = 0; look < LOOKS && Files.exists(folder); look++) {
            inside().forEach(ProcessHandle::destroyForcibly);
            if (!folder.toFile().delete()) {
                try {
                    Thread.sleep(LOOK_MILLIS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }
}
