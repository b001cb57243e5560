package workbook.cli.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.check.verdict.Checker;
import workbook.cli.guide.Session;
import workbook.course.Exercise;

/** Watches the learner's files, and guides from the first unsolved exercise on. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Watches your files, checks each one you save, and guides you.")
final class WatchCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Where to begin; by default, at the first exercise that isn't done.")
    private @Nullable String exercise;

    @Option(names = "--json", description = "Print JSON, one verdict per line, after every save.")
    private boolean json;

    @Option(names = "--poll", description = "Look for changes every 50 ms, for a file system that reports none.")
    private boolean poll;

    WatchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Jdk.mustCompile();
        var session = new Session(context.course(), context.progress(), context.out(json));
        context.complainTo(session::tell);
        Exercise first = context.exerciseOrNext(exercise);
        try (Checker checker = Checker.resident(context.root())) {
            return session.run(new Session.How(first, json, poll), checker) ? Exit.PASSED : again();
        }
    }

    /** The launcher, if there is one, starts the same command again. */
    private int again() {
        boolean launched = System.getProperty("workbook.root") != null;
        context.out(json)
                .complain("The workbook was built again while it ran, so this one is out of date. "
                        + (launched ? "It starts again now." : "Start it again."));
        return launched ? Exit.ANOTHER_BUILD : Exit.WRONG_USE;
    }
}
