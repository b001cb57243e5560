package workbook.cli.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is typed if others are to judge a class. */
final class QueueArguments {

    /** Which answers workers take first. */
    enum Urgency {
        interactive,
        deadline,
        regrade
    }

    @Option(
            names = "--queue",
            paramLabel = "URL",
            description = "Leave judging to workers: jdbc:postgresql://HOST/DATABASE, or jdbc:h2:FILE on one machine.")
    private @Nullable String queue;

    @Option(
            names = "--urgency",
            paramLabel = "KIND",
            description =
                    "What workers take first: interactive, before deadline, before regrade. By default, one student's"
                            + " answers are interactive, and a class that was graded with another engine is a regrade.")
    private @Nullable Urgency urgency;

    OwnProgram handedOnTo(OwnProgram program) {
        return program.option("--queue", queue).option("--urgency", urgency);
    }
}
