package workbook.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.build.Build.Program;
import workbook.course.Release;

/** Grades a class; in a program of its own, since a learner needs none of its libraries. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        description = "For teachers: judges what a class has handed in. Start it again to go on after an interruption.")
final class GradeCommand implements Callable<Integer> {

    /** How far an answer is kept from its test, and from this machine, as a verdict names it. */
    enum Separation {
        sandbox,
        two_jvms
    }

    @Mixin
    private CommandContext context;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "A folder or zip with a folder or zip for each student, or one student's workbook.")
    private List<Path> paths = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder for the results.")
    private Path out;

    @Option(
            names = "--isolation",
            paramLabel = "KIND",
            description = "sandbox or two_jvms; by default, the stronger one that this machine has.")
    private @Nullable Separation isolation;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many answers at a time, in a sandbox. Without one it is always one.")
    private int jobs;

    @Option(names = "--shard", paramLabel = "I/N", description = "Grade only this part of the class, such as 2/8.")
    private @Nullable String shard;

    @Option(
            names = "--lessons",
            paramLabel = "LIST",
            description =
                    "Lessons and exercises that count, such as 00-02,Names; by default, every lesson with an answer.")
    private @Nullable String lessons;

    @Option(
            names = "--roster",
            paramLabel = "CSV",
            description = "The students of the class: columns such as name, id, email, group.")
    private @Nullable Path roster;

    @Option(
            names = "--sheets",
            paramLabel = "DIR",
            description = "What ./workbook sheet FOLDER --out DIR wrote: joins the gradebook as remarks.")
    private @Nullable Path sheets;

    @Option(
            names = "--sheet-points",
            paramLabel = "N",
            description =
                    "What a full answer of --sheets counts, such as 0.5, and a partial one half of it. By default,"
                            + " they carry no points.")
    private @Nullable String sheetPoints;

    @Option(
            names = "--tests",
            paramLabel = "FOLDER",
            description = "Your private tests: lesson02_chat/RelayTest.java is run as well, and"
                    + " instead/lesson02_chat/RelayTest.java in place of the workbook's own.")
    private @Nullable Path tests;

    @Option(
            names = "--due",
            paramLabel = "TIME",
            description = "When the answers are due, such as 2026-11-30T22:00:00Z, or 2026-11-30 for the whole day.")
    private @Nullable String due;

    @Option(
            names = "--late",
            paramLabel = "POLICY",
            description = "What a late answer costs: 10%%/day for each started day, cut-off for everything, or none.")
    private @Nullable String late;

    @Option(
            names = "--submitted",
            paramLabel = "CSV",
            description = "When each student handed in: columns such as name, submitted, attempt.")
    private @Nullable Path submitted;

    @Option(
            names = "--attempts",
            paramLabel = "WHICH",
            description = "Which answer counts if a student has one in several paths: best (default) or last.")
    private @Nullable String attempts;

    @Option(
            names = "--weight",
            paramLabel = "NAME=FACTOR",
            description =
                    "Multiplies the points of a lesson or an exercise, such as 02=2 or Relay=0.5. Can be repeated.")
    private List<String> weights = List.of();

    @Option(names = "--title", paramLabel = "TEXT", description = "What the marks are called in a learning platform.")
    private @Nullable String title;

    @Option(
            names = "--classroom50",
            paramLabel = "TIME",
            description = "In a Classroom 50 runner: the time of the commit; also writes its result for the student.")
    private @Nullable String classroom50;

    @Option(
            names = "--pseudonyms",
            paramLabel = "SECRET",
            description = "Replace all names; the same secret gives the same pseudonyms. At least 8 characters.")
    private @Nullable String secret;

    @Mixin
    private QueueArguments queue = new QueueArguments();

    GradeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        context.mustBeWhole("grade", "no grader");
        if (Release.at(context.root())) {
            throw new Complaint("A release has no grader: clone the project, and grade there.");
        }
        if (jobs < 0) {
            throw new Complaint("--jobs " + jobs + ": at least one answer at a time.");
        }
        if (attempts != null && !Set.of("best", "last").contains(attempts)) {
            throw new Complaint("--attempts " + attempts + ": write best, or last.");
        }
        OwnProgram program = new OwnProgram(context, Program.grade(context.root()), Exit.NEEDS_GRADER);
        var grader = queue.handedOnTo(program)
                .options("-Xms64m", "-Xmx1g") // 19 kB a result, all at once when it writes its files
                .paths(paths)
                .option("--out", out)
                .option("--isolation", isolation)
                .option("--jobs", jobs)
                .option("--shard", shard)
                .option("--lessons", lessons)
                .option("--roster", roster)
                .option("--sheets", sheets)
                .option("--sheet-points", sheetPoints)
                .option("--tests", tests)
                .option("--due", due)
                .option("--late", late)
                .option("--submitted", submitted)
                .option("--attempts", attempts)
                .option("--title", title)
                .option("--classroom50", classroom50)
                .option("--pseudonyms", secret)
                .flag("--terminal", context.out().terminal());
        weights.forEach(weight -> grader.option("--weight", weight));
        return grader.run();
    }
}
