package workbook.check.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;

/** The command line of a workshop's JVM. */
final class ChildCommand {

    /** More options for the learner's JVM, such as a debugger's: a line of them. */
    private static final String MORE = System.getenv("WORKBOOK_CHILD_OPTIONS");

    /** Tells a JVM its archive, so that those which it starts can use it too. */
    private static final String ARCHIVE = "workbook.archive";

    private static final String SEED = "workbook.seed";

    private ChildCommand() {}

    /** Starts soon, stays small; an archive that does not fit is ignored without a word. */
    static List<String> of(@Nullable Path archive, boolean rehearsed) {
        List<String> command = base(archive != null && Files.exists(archive) ? archive.toString() : null);
        if (rehearsed) {
            return end(command);
        }
        command.add("-Xmn64m"); // one run then needs no garbage collection, which would take 20 ms of it
        List<String> all = end(command);
        all.add(WorkshopMain.UNREHEARSED);
        return all;
    }

    /** For the workshop itself: the command of another JVM like it, up to its main class. */
    static List<String> other() {
        List<String> command = base(System.getProperty(ARCHIVE));
        command.addAll(List.of("-cp", ClassPath.asArgument()));
        return command;
    }

    /** The same, but the classes of all its runs go into an archive when it ends. */
    static List<String> training(Path archive) {
        List<String> command = base(null);
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        List<String> all = end(command);
        all.add(WorkshopMain.TRAIN);
        return all;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static List<String> base(@Nullable String archive) {
        var command = new ArrayList<>(List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:-UsePerfData",
                "-XX:+DisplayVMOutputToStderr", // standard output is the pipe to the tool
                "-XX:+SuppressFatalErrorMessage", // which a crash would write there all the same
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0", // an archive at its own address needs no patching: 30 ms
                "-Xlog:disable",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.leakDetection.level=disabled"));
        String seed = System.getProperty(SEED);
        if (seed != null) {
            command.add("-D" + SEED + "=" + seed);
        }
        if (archive != null) {
            command.add("-XX:SharedArchiveFile=" + archive);
            command.add("-D" + ARCHIVE + "=" + archive);
        }
        return command;
    }

    private static List<String> end(List<String> command) {
        if (MORE == null || MORE.isBlank()) {
            command.add("-Dworkbook.patience=5000"); // the kit need not look for a debugger, which takes 20 ms
        } else {
            command.addAll(List.of(MORE.strip().split("\\s+", -1)));
        }
        command.addAll(List.of("-cp", ClassPath.asArgument(), WorkshopMain.class.getName()));
        return command;
    }
}
