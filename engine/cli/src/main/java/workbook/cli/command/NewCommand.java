package workbook.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.cli.author.Skeleton;
import workbook.terminal.Output;

/** Writes what an author would otherwise copy. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "For authors: writes the files of a new exercise.")
final class NewCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Parameters(index = "0", paramLabel = "exercise", description = "What to write: exercise.")
    private String what = "";

    @Parameters(index = "1", paramLabel = "LESSON/NAME", description = "Such as lesson02_chat/Shout.")
    private String name = "";

    NewCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        context.mustBeWhole("new", "no solutions and no mistakes");
        if (!what.equals("exercise")) {
            throw new Complaint("new makes an exercise: ./workbook new exercise LESSON/NAME");
        }
        String problem = Skeleton.problem(context.root(), name);
        if (!problem.isEmpty()) {
            throw new Complaint(problem);
        }
        Output out = context.out();
        for (Path file : Skeleton.write(context.root(), name)) {
            out.say(context.shown(file));
        }
        out.say("It works as it is: change the code, and write the text where FILL IN stands.");
        out.say("./workbook verify " + name + " says what is left to write.");
        return Exit.PASSED;
    }
}
