package workbook.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.build.Build.Program;
import workbook.course.Release;

/** Reads answers to the reading questions; in a JVM of its own, since few learners need it. */
@Command(
        name = "sheet",
        mixinStandardHelpOptions = true,
        description = "Reads answers to the reading questions, and says for each what is there and what is missing.")
final class SheetCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Markdown files with answers, or folders of them.")
    private List<Path> files = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "For teachers: write a report, a table and JSON lines to this folder.")
    private @Nullable Path out;

    @Option(
            names = "--review",
            paramLabel = "DIR",
            description =
                    "For teachers: show the doubtful answers in a folder that --out wrote, and take a key for each.")
    private @Nullable Path review;

    @Option(
            names = "--decisions",
            paramLabel = "FILE",
            description = "Take the decisions that the report saved, into the folder of --out or --review.")
    private @Nullable Path decisions;

    @Option(names = "--json", description = "Print JSON, one answer per line.")
    private boolean json;

    @Option(names = "--verify", description = "For authors: check only the rubrics, and print how they grade.")
    private boolean verify;

    SheetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        context.mustBeWhole("sheet", "no rubrics");
        if (Release.at(context.root())) {
            throw new Complaint("A release can't read answer sheets: use the project itself, with Maven.");
        }
        return new OwnProgram(context, Program.sheet(context.root()), Exit.NEEDS_SHEET_READER)
                .options(
                        "-Xmx1g", "-XX:+UseSerialGC", "-Dworkbook.columns=" + Integer.getInteger("workbook.columns", 0))
                .paths(files)
                .option("--out", out)
                .option("--review", review)
                .option("--decisions", decisions)
                .flag("--json", json)
                .flag("--verify", verify)
                .run();
    }
}
