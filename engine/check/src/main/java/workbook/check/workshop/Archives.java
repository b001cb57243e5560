package workbook.check.workshop;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.ClassPath;
import workbook.process.Deadlines;
import workbook.process.JavaCommand;

/**
 * Archives of loaded classes, which let a JVM start in half the time; made once a build and JDK.
 *
 * <p>The JVM ignores an archive that does not fit, so a stale one costs time and nothing else.
 */
public final class Archives {

    private final Path program;
    private final Path folder;
    private @Nullable Boolean fresh;

    /** The archives of the program that runs; else of the one that was built in this workbook. */
    public Archives(Path root) {
        Path home = ClassPath.home(Archives.class).toAbsolutePath();
        program = Files.isRegularFile(home)
                ? home.getParent().getParent() // it is a jar in the program's folder lib
                : root.resolve("engine/cli/target/program");
        folder = program.resolve("archives");
    }

    Path tool() {
        return folder.resolve("tool.jsa");
    }

    /** That of judges; may be missing. */
    public Path workshop() {
        return folder.resolve("workshop.jsa");
    }

    /** Where tests are that were compiled when the archives were made, or will be. */
    public Path tests() {
        return folder.resolve("tests");
    }

    /** True if both archives are there, and were made from these jars by this JDK; looked up once. */
    public synchronized boolean fresh() {
        if (fresh == null) {
            fresh = look();
        }
        return fresh;
    }

    private boolean look() {
        try {
            return Files.readString(stamp()).equals(state());
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Makes both archives, which takes some seconds; false if that failed, or if another process is
     * at it, which harms nothing.
     *
     * @param tool a command that loads what a check needs, then end
     * @param workshopArchive the name of the option that tells it where the workshop's archive goes
     */
    public boolean make(JavaCommand tool, String workshopArchive) {
        try {
            Files.createDirectories(folder);
            Path lock = folder.resolve("lock");
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = channel.tryLock()) {
                return alone != null && makeAlone(tool, workshopArchive);
            }
        } catch (IOException e) {
            return false;
        }
    }

    private boolean makeAlone(JavaCommand tool, String workshopArchive) throws IOException {
        Files.deleteIfExists(stamp());
        Path fresh = folder.resolve("new-tool.jsa");
        Path child = folder.resolve("new-workshop.jsa");
        JavaCommand training = tool.options("-Xmx256m", "-Xlog:disable", "-Dio.netty.noUnsafe=true")
                .options("-D" + workshopArchive + "=" + child, "-XX:ArchiveClassesAtExit=" + fresh);
        boolean made = run(training);
        if (made && Files.exists(fresh) && Files.exists(child)) {
            replace(fresh, tool());
            replace(child, workshop());
            Files.writeString(stamp(), state());
            return true;
        }
        return false;
    }

    /** A JVM writes its archives read-only; a newer release must be able to write over them. */
    private static void replace(Path fresh, Path archive) throws IOException {
        try (FileChannel file = FileChannel.open(fresh)) {
            file.force(true); // the stamp must not be on the disk before it
        }
        Files.move(fresh, archive, StandardCopyOption.REPLACE_EXISTING);
        var unused = archive.toFile().setWritable(true);
    }

    private static boolean run(JavaCommand command) throws IOException {
        Process process = new ProcessBuilder(command.words())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            return process.waitFor(Deadlines.ARCHIVE, TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }

    private Path stamp() {
        return folder.resolve("stamp");
    }

    /** Jars and archives by size and time, and the JDK. */
    private String state() throws IOException {
        var state = new StringBuilder(System.getProperty("java.home"))
                .append(' ')
                .append(System.getProperty("java.vm.version"));
        for (Path file : files()) {
            state.append('\n')
                    .append(file)
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file).toMillis());
        }
        return state.toString();
    }

    private List<Path> files() throws IOException {
        var files = new ArrayList<>(List.of(tool(), workshop(), program.resolve("cli.jar")));
        try (Stream<Path> libraries = Files.list(program.resolve("lib"))) {
            libraries.sorted().forEach(files::add);
        }
        return files;
    }
}
