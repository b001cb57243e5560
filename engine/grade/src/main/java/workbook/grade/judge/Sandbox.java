package workbook.grade.judge;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import workbook.check.workshop.LearnerCommand;

/**
 * The command lines of the sandbox, which {@code bwrap} builds of the kernel's namespaces. There are two. The one around
 * the examiner gives it and its children a network of their own. The one around each learner's JVM, within the first,
 * shows it nothing but its runtime, its libraries, and that network.
 */
final class Sandbox {

    private static final long SHARED_BYTES = 64 << 20;
    private static final long OWN_BYTES = 32 << 20;
    private static final String USER = "1001";

    /**
     * More than all processors give in the time of one answer, whose deadlines are sooner. The kernel ends what
     * reaches this limit in the same way as what it gives up for want of memory, so the two look the same.
     */
    private static final long CPU_SECONDS =
            Examiner.JUDGE_SECONDS * (long) Runtime.getRuntime().availableProcessors();

    /** Libraries that are loaded late, or only by what sets the limits. */
    private static final List<String> LATE = List.of(
            "libc.so.6",
            "libm.so.6",
            "libz.so.1",
            "libgcc_s.so.1",
            "libstdc++.so.6",
            "libdl.so.2",
            "libpthread.so.0",
            "librt.so.1",
            "libsmartcols.so.1",
            "libnss_files.so.2");

    private Sandbox() {}

    /**
     * Around the examiner: the whole file system, but a network of its own. Not its own processes: for root, bwrap covers
     * a part of {@code /proc}, and in it the kernel refuses another one.
     */
    static List<String> around(Path shared) {
        return List.of(
                "bwrap",
                "--unshare-user",
                "--unshare-net",
                "--unshare-ipc",
                "--unshare-uts",
                "--die-with-parent",
                "--dev-bind",
                "/",
                "/",
                "--size",
                Long.toString(SHARED_BYTES),
                "--tmpfs",
                shared.toString());
    }

    /**
     * Around a learner's JVM; the words end with its {@code java}.
     *
     * @param libraries the jars that it may read
     * @param shared where an exercise's files are that the test looks at: of fixed size, and in no file system of the
     *     machine's
     * @param filter the system calls it may make
     * @param limit how many processes and threads it may have, where the limit of a user's does not hold
     */
    static List<String> inside(
            LearnerRuntime runtime, List<Path> libraries, Path shared, Path filter, Optional<ProcessLimit> limit)
            throws IOException {
        // bwrap reads the filter from a descriptor, and Java passes none on.
        String enter = limit.map(group -> "echo $$ >" + group.door() + " && ").orElse("");
        var words =
                new ArrayList<>(List.of("/bin/sh", "-c", enter + "exec \"$@\" 9<\"$0\"", filter.toString(), "bwrap"));
        words.addAll(List.of(
                "--unshare-user",
                "--unshare-pid",
                "--unshare-ipc",
                "--unshare-uts",
                "--unshare-cgroup-try",
                "--die-with-parent",
                "--new-session",
                "--as-pid-1",
                "--cap-drop",
                "ALL",
                "--uid",
                USER,
                "--gid",
                USER,
                "--hostname",
                "sandbox",
                "--clearenv",
                "--setenv",
                "LANG",
                "C.UTF-8",
                "--setenv",
                "HOME",
                "/box",
                "--proc",
                "/proc",
                "--dev",
                "/dev"));
        words.addAll(List.of("--size", Long.toString(OWN_BYTES), "--tmpfs", "/tmp"));
        words.addAll(List.of("--size", Long.toString(OWN_BYTES), "--tmpfs", "/box", "--chdir", "/box"));
        var readable = new TreeSet<Path>(libraries);
        readable.add(runtime.home());
        runtime.archive().ifPresent(readable::add);
        readable.addAll(system());
        for (Path each : readable) {
            words.addAll(List.of("--ro-bind", each.toString(), each.toString()));
        }
        words.addAll(List.of("--bind", shared.toString(), shared.toString(), "--seccomp", "9"));
        words.addAll(List.of(
                "/usr/bin/prlimit",
                "--nproc=256",
                "--data=1073741824",
                "--fsize=33554432",
                "--core=0",
                "--cpu=" + CPU_SECONDS,
                "--nofile=1024",
                runtime.java().toString()));
        return words;
    }

    /** The command of a learner's JVM with more libraries, which a sandbox must show it. */
    static LearnerCommand with(LearnerCommand command, List<Path> libraries) {
        var starter = new ArrayList<>(command.starter());
        int end = starter.indexOf("--seccomp");
        var path = new StringBuilder(command.classPath());
        for (Path each : libraries) {
            path.append(File.pathSeparator).append(each);
            if (end >= 0) {
                starter.addAll(end, List.of("--ro-bind", each.toString(), each.toString()));
            }
        }
        return new LearnerCommand(starter, command.options(), path.toString(), command.ownFolder());
    }

    /** What any program needs: the loader, the C library, and what a JDK of Debian's keeps elsewhere. */
    private static Set<Path> system() throws IOException {
        var found = new TreeSet<Path>();
        Path libc = null;
        try (Stream<String> maps = Files.lines(Path.of("/proc/self/maps"))) {
            for (String file : maps.map(line -> line.replaceFirst("^[^/]*", ""))
                    .filter(path -> path.contains(".so"))
                    .distinct()
                    .toList()) {
                Path path = Path.of(file);
                boolean needed = path.startsWith("/usr/lib") || path.startsWith("/lib") || path.startsWith("/lib64");
                if (needed && Files.exists(path) && !file.contains("/jvm/")) {
                    found.add(path);
                    libc = path.getFileName().toString().startsWith("libc.so") ? path : libc;
                }
            }
        }
        if (libc != null) {
            for (String name : LATE) {
                Path late = libc.resolveSibling(name);
                if (Files.exists(late)) {
                    found.add(late);
                }
            }
        }
        Stream.of("/lib64/ld-linux-x86-64.so.2", "/usr/bin/prlimit", "/etc/java-17-openjdk", "/etc/ssl/certs/java")
                .map(Path::of)
                .filter(Files::exists)
                .forEach(found::add);
        return found;
    }
}
