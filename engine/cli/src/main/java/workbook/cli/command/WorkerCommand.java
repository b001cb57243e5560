package workbook.cli.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import workbook.build.Build.Program;
import workbook.course.Release;

/** Judges what {@code grade --queue} has put into a queue, in the grader's program. */
@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description =
                "For teachers: judges the answers that grade --queue has put into a queue, until you press Ctrl-C.")
final class WorkerCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Option(
            names = "--queue",
            required = true,
            paramLabel = "URL",
            description = "The grader's queue. Its password can be in the environment as WORKBOOK_QUEUE_PASSWORD.")
    private String queue;

    @Option(
            names = "--isolation",
            paramLabel = "KIND",
            description = "sandbox or two_jvms, as the grader's; by default, the stronger one that this machine has.")
    private GradeCommand.@Nullable Separation isolation;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many answers at a time, in a sandbox. Without one it is always one.")
    private int jobs;

    @Option(names = "--until-idle", description = "End when the queue is empty.")
    private boolean untilIdle;

    WorkerCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        context.mustBeWhole("worker", "no grader");
        if (Release.at(context.root())) {
            throw new Complaint("A release has no grader: clone the project, and start workers there.");
        }
        if (jobs < 0) {
            throw new Complaint("--jobs " + jobs + ": at least one answer at a time.");
        }
        return new OwnProgram(context, Program.grade(context.root()), Exit.NEEDS_GRADER)
                .options("-Xmx256m")
                .flag("--worker", true)
                .option("--queue", queue)
                .option("--isolation", isolation)
                .option("--jobs", jobs)
                .flag("--until-idle", untilIdle)
                .run();
    }
}
