package workbook.grade.judge;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.check.compile.ClassPath;
import workbook.check.workshop.Isolation;
import workbook.check.workshop.LearnerCommand;
import workbook.process.JavaCommand;
import workbook.process.TemporaryFolder;

/**
 * Where answers are judged: how the examiner is started, and how it starts a learner's JVM. One for each examiner at a
 * time; its folder is the only one that judge and learner share.
 */
final class Environment implements AutoCloseable {

    /** What a learner's JVM needs of the grader's libraries: the kit, and what exercises are written with. */
    private static final List<String> NOT_FOR_LEARNERS = List.of(
            "build",
            "course",
            "terminal",
            "check",
            "screen",
            "cli",
            "grade",
            "picocli",
            "jline",
            "java-diff-utils",
            "commons-csv",
            "db-scheduler",
            "h2-",
            "postgresql");

    /** What every learner's JVM is started with. */
    static final List<String> LIMITS = List.of(
            "-Xmx128m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:ActiveProcessorCount=2",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:-CreateCoredumpOnCrash",
            "-Xlog:disable",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.leakDetection.level=disabled",
            "-Dio.netty.machineId=02:00:00:00:00:00:00:01");

    private final Path root;
    private final Isolation isolation;
    private final LearnerRuntime runtime;
    private final TemporaryFolder shared;
    private final TemporaryFolder settings;
    private final Optional<ProcessLimit> limit;

    private Environment(Path root, Isolation isolation, LearnerRuntime runtime) throws IOException {
        this.root = root;
        this.isolation = isolation;
        this.runtime = runtime;
        shared = TemporaryFolder.of("shared");
        settings = TemporaryFolder.of("settings");
        boolean limited = isolation == Isolation.SANDBOX && ProcessLimit.needed();
        limit = limited ? ProcessLimit.fresh(ProcessLimit.MOST) : Optional.empty();
    }

    /** @param runtime what learners' JVMs are started from */
    static Environment of(Path root, Isolation isolation, LearnerRuntime runtime) throws IOException {
        return new Environment(root, isolation, runtime);
    }

    /** The command of an examiner. */
    ProcessBuilder examiner() throws IOException {
        Path learner = settings.path().resolve("learner.json");
        for (Processes each : Processes.values()) {
            learner(each).write(learner(settings.path(), each));
        }
        learner(Processes.FORBIDDEN).write(learner);
        List<String> words = JavaCommand.of(ExaminerMain.class.getName(), ClassPath.asArgument())
                .options(
                        "-Xmx256m",
                        "-Xss2m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-XX:+DisableAttachMechanism",
                        "-Dfile.encoding=UTF-8",
                        "-Dio.netty.noUnsafe=true",
                        "-D" + LearnerCommand.PROPERTY + "=" + learner,
                        "-Djava.io.tmpdir=" + shared.path())
                .arguments(root.toString(), isolation.name())
                .words();
        var all = new ArrayList<String>();
        if (isolation == Isolation.SANDBOX) {
            all.addAll(Sandbox.around(shared.path()));
        }
        all.addAll(words);
        var builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD);
        keepLittle(builder.environment());
        return builder;
    }

    /** The file with the command of a learner's JVM that may, or may not, start processes. */
    static Path learner(Path settings, Processes processes) {
        return settings.resolve("learner-" + processes + ".json");
    }

    /** Nothing that may be secret, and nothing that changes what tests do. */
    private static void keepLittle(Map<String, String> environment) {
        environment.keySet().retainAll(List.of("PATH", "LANG", "LC_ALL", "HOME", "SYSTEMROOT", "TEMP", "TMP"));
    }

    private LearnerCommand learner(Processes processes) throws IOException {
        List<Path> libraries = libraries();
        String classPath = joined(libraries);
        var options = new ArrayList<>(LIMITS);
        runtime.archive().ifPresent(archive -> options.addAll(archived(archive)));
        String patience = System.getProperty("workbook.patience");
        options.add("-Dworkbook.patience=" + (patience == null ? "5000" : patience));
        if (isolation != Isolation.SANDBOX) {
            return new LearnerCommand(List.of(runtime.java().toString()), options, classPath, true);
        }
        Path filter = settings.path().resolve(processes + ".bpf");
        Files.write(filter, SeccompFilter.bytes(processes));
        return new LearnerCommand(
                Sandbox.inside(runtime, libraries, shared.path(), filter, limit), options, classPath, false);
    }

    /** At its own address it needs no patching; the second is for the JVMs that an exercise starts. */
    private static List<String> archived(Path archive) {
        return List.of(
                "-XX:SharedArchiveFile=" + archive,
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0",
                "-Dworkbook.archive=" + archive);
    }

    static String joined(List<Path> libraries) {
        return libraries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    static List<Path> libraries() {
        return ClassPath.all().stream()
                .filter(Files::exists)
                .filter(path -> NOT_FOR_LEARNERS.stream().noneMatch(name -> isOf(path, name)))
                .toList();
    }

    /** By the name of a jar, or of the module whose classes are in a folder. */
    private static boolean isOf(Path path, String name) {
        boolean jar = path.toString().endsWith(".jar");
        Path above = path.getParent();
        Path module = above.endsWith("target") ? above.getParent() : above;
        return jar ? path.getFileName().toString().startsWith(name) : module.endsWith(name);
    }

    @Override
    public void close() {
        shared.close();
        settings.close();
        limit.ifPresent(ProcessLimit::close);
    }
}
