package workbook.cli.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.course.Exercise;

/** Shows one hint more. */
@Command(
        name = "hint",
        mixinStandardHelpOptions = true,
        description = "Shows a hint for an exercise, and each time one more.")
final class HintCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Such as Relay; by default, the first exercise that isn't done.")
    private @Nullable String name;

    HintCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Exercise exercise = context.exerciseOrNext(name);
        context.out().say(exercise.id());
        context.show(context.actions(exercise).hint(exercise, true));
        return Exit.PASSED;
    }
}
