package workbook.check.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.process.JavaCommand;

/** The command line of a workshop's JVM. */
final class ChildCommand {

    /** More options for the learner's JVM, such as a debugger's: a line of them. */
    private static final String MORE = System.getenv("WORKBOOK_CHILD_OPTIONS");

    /** Tells a JVM its archive, so that those which it starts can use it too. */
    private static final String ARCHIVE = "workbook.archive";

    private static final int PATIENCE = 5_000;

    private ChildCommand() {}

    /** True if somebody may stop a workshop at a breakpoint. */
    static boolean debugged() {
        return MORE != null && MORE.contains("jdwp");
    }

    /**
     * Starts soon, stays small; an archive that does not fit is ignored without a word.
     *
     * @param libraries after the workbook's: an archive fits a class path that begins as its own did
     */
    static JavaCommand of(@Nullable Path archive, boolean rehearsed, List<Path> libraries) {
        String archived = archive != null && Files.exists(archive) ? archive.toString() : null;
        JavaCommand command = command(options(archived), libraries);
        // With so much room one run needs no garbage collection, which would take 20 ms of it.
        return rehearsed ? command : command.options("-Xmn64m").arguments(WorkshopMain.UNREHEARSED);
    }

    /** For the workshop itself: the options of another JVM like it. */
    static List<String> other() {
        List<String> options = options(System.getProperty(ARCHIVE));
        options.remove(seed()); // of the job before: it may be started ahead
        String patience = System.getProperty("workbook.patience");
        if (patience != null) {
            options.add("-Dworkbook.patience=" + patience);
        }
        return options;
    }

    /** The same, but the classes of all its runs go into an archive when it ends. */
    static JavaCommand training(Path archive) {
        return command(options(null), List.of())
                .options("-XX:ArchiveClassesAtExit=" + archive)
                .arguments(WorkshopMain.TRAIN);
    }

    private static JavaCommand command(List<String> options, List<Path> libraries) {
        // With its patience given, the kit does not look for a debugger, which takes 20 ms.
        int patience = libraries.isEmpty() ? PATIENCE : PATIENCE * Job.FOR_LIBRARIES;
        List<String> more = MORE == null || MORE.isBlank()
                ? List.of("-Dworkbook.patience=" + patience)
                : List.of(MORE.strip().split("\\s+", -1));
        return JavaCommand.of(WorkshopMain.class.getName(), ClassPath.asArgument(libraries))
                .options(options)
                .options(more);
    }

    private static String seed() {
        return "-D" + Seed.PROPERTY + "=" + Seed.current();
    }

    private static List<String> options(@Nullable String archive) {
        var options = new ArrayList<>(List.of(
                "-Xmx128m",
                "-XX:-UsePerfData",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0", // an archive at its own address needs no patching: 30 ms
                "-Xlog:disable",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.leakDetection.level=disabled"));
        options.add(seed());
        options.addAll(LearnerCommand.forJudge());
        if (archive != null) {
            options.add("-XX:SharedArchiveFile=" + archive);
            options.add("-D" + ARCHIVE + "=" + archive);
        }
        return options;
    }
}
