package workbook.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import workbook.check.compile.ClassPath;
import workbook.check.workshop.Archives;
import workbook.process.JavaCommand;

/** Makes the archives of classes that let the next commands start fast; the launcher's own. */
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Makes what lets commands start fast; done after every build.")
final class PrepareCommand implements Callable<Integer> {

    /** Set in the process that is trained: where its workshop's archive goes. */
    private static final String TRAINING = "workbook.training";

    @Mixin
    private CommandContext context;

    PrepareCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        String training = System.getProperty(TRAINING);
        if (training != null) {
            new Training(context).run(Path.of(training));
            return Exit.PASSED;
        }
        var archives = new Archives(context.root());
        return archives.fresh() || archives.make(training(), TRAINING) ? Exit.PASSED : Exit.NOT_PASSED;
    }

    private JavaCommand training() {
        return command(context.root());
    }

    private static JavaCommand command(Path root) {
        return JavaCommand.of("workbook.cli.Main", ClassPath.asArgument())
                .options("-Dworkbook.root=" + root)
                .arguments("prepare");
    }

    /**
     * Starts it in a process of its own, where a change of JDK made the archives useless; the next
     * command is fast again.
     */
    static void aside(Path root) {
        boolean launched = System.getProperty("workbook.root") != null && System.getProperty(TRAINING) == null;
        if (!launched) {
            return;
        }
        try {
            new ProcessBuilder(command(root).words())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException slowerButRight) {
            return;
        }
    }
}
