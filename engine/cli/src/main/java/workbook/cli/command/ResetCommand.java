package workbook.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.course.Exercise;

/** Puts a starter back. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Puts an exercise's starter back. Your file is kept, and it says where.")
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Parameters(paramLabel = "EXERCISE", description = "Such as Relay or lesson02_chat/Relay.")
    private String name = "";

    ResetCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Exercise exercise = context.exercise(name);
        boolean known = exercise.starterText().isPresent();
        context.show(context.actions(exercise).reset(exercise));
        return known ? Exit.PASSED : Exit.WRONG_USE;
    }
}
