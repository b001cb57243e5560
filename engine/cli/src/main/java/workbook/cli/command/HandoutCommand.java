package workbook.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import workbook.build.Build.Program;
import workbook.check.compile.ClassPath;
import workbook.course.Lesson;
import workbook.course.LessonRange;
import workbook.course.Release;

/** Packs the students' edition; in the program that makes the pages, since it needs the same libraries. */
@Command(
        name = "handout",
        mixinStandardHelpOptions = true,
        description = "For teachers: packs the students' edition into a zip, without solutions, mistakes and answers.")
final class HandoutCommand implements Callable<Integer> {

    private static final String MAIN = "workbook.site.pack.HandoutMain";

    /** The last file in it says what it is. */
    private static final String LIST = "socketio-workbook/release.txt";

    @Mixin
    private CommandContext context;

    @Option(
            names = "--lessons",
            paramLabel = "LIST",
            description = "The lessons that are in it, such as 00-04 or 00,02,04-06; by default, all of them.")
    private @Nullable String lessons;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "ZIP",
            description = "The zip to write: a new file, or one that this command wrote before.")
    private Path out;

    @Option(names = "--force", description = "Write the zip even if another file is there.")
    private boolean force;

    HandoutCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        context.mustBeWhole("handout", "no solutions to leave out");
        if (Release.at(context.root())) {
            throw new Complaint("A release has no renderer: clone the project, and make the handout there.");
        }
        Jdk.mustCompile();
        String chosen = chosen().stream().map(Lesson::folder).collect(Collectors.joining(","));
        mustBeFree();
        return new OwnProgram(context, Program.site(context.root()), Exit.NEEDS_PAGES)
                .main(MAIN)
                .options(Program.renderingOptions())
                .option("--lessons", chosen)
                .option("--out", out)
                .option("--engine", engine())
                .run();
    }

    private List<Lesson> chosen() {
        try {
            return lessons == null ? context.course().lessons() : LessonRange.of(context.course(), lessons);
        } catch (IllegalArgumentException told) {
            throw new Complaint(String.valueOf(told.getMessage()));
        }
    }

    /** The folder of the program that runs, which goes into the zip. */
    private static Path engine() {
        return ClassPath.home(HandoutCommand.class).getParent();
    }

    private void mustBeFree() {
        Path file = out.toAbsolutePath().normalize();
        if (Files.isDirectory(file)) {
            throw new Complaint(out + " is a folder: name a file in it, such as " + out.resolve("handout.zip") + ".");
        }
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Complaint("There is no folder " + folder + ": make it, or name another file with --out.");
        }
        if (!Files.isWritable(folder)) {
            throw new Complaint("You can't write into " + folder + ": name a file in another folder with --out.");
        }
        if (Files.exists(file) && !force && !isOurs(file)) {
            throw new Complaint(out + " is there already, and ./workbook handout didn't write it, so it stays as it is."
                    + " Name another file with --out, or add --force.");
        }
    }

    private static boolean isOurs(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry list = zip.getEntry(LIST);
            return list != null
                    && new String(zip.getInputStream(list).readAllBytes(), UTF_8).startsWith(Release.FOR_STUDENTS);
        } catch (IOException noZip) {
            return false;
        }
    }
}
