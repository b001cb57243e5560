package workbook.check.workshop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a workshop's JVM. */
final class ChildCommand {

    /** More options for the learner's JVM, such as a debugger's: a line of them. */
    private static final String MORE = System.getenv("WORKBOOK_CHILD_OPTIONS");

    private static final String ARCHIVE = "workbook.archive";

    private ChildCommand() {}

    /** Starts soon, stays small; an archive that does not fit is ignored without a word. */
    static List<String> of(Path archive) {
        List<String> command = base();
        if (Files.exists(archive)) {
            command.add("-XX:SharedArchiveFile=" + archive);
            command.add("-D" + ARCHIVE + "=" + archive);
        }
        return end(command);
    }

    /** For the workshop itself: the command of another JVM like it, up to its main class. */
    static List<String> other() {
        List<String> command = base();
        String archive = System.getProperty(ARCHIVE);
        if (archive != null) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(List.of("-cp", classPath()));
        return command;
    }

    /** The same, but for a rehearsal whose classes go into the archive. */
    static List<String> training(Path archive) {
        List<String> command = base();
        command.add("-XX:ArchiveClassesAtExit=" + archive);
        List<String> all = end(command);
        all.add(WorkshopMain.TRAIN);
        return all;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Absolute, since an archive remembers the paths of its jars. */
    static String classPath() {
        var entries = new ArrayList<String>();
        String separator = System.getProperty("path.separator");
        for (String entry : System.getProperty("java.class.path").split(separator, -1)) {
            entries.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(separator, entries);
    }

    static List<String> base() {
        return new ArrayList<>(List.of(
                java(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Dio.netty.noUnsafe=true",
                "-Dio.netty.leakDetection.level=disabled"));
    }

    private static List<String> end(List<String> command) {
        if (MORE != null && !MORE.isBlank()) {
            command.addAll(List.of(MORE.strip().split("\\s+", -1)));
        }
        command.addAll(List.of("-cp", classPath(), WorkshopMain.class.getName()));
        return command;
    }
}
