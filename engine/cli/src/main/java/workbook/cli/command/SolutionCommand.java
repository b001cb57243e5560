package workbook.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.course.Exercise;
import workbook.course.State;
import workbook.terminal.Output;

/** Shows a solution, and what separates the learner's file from it. */
@Command(
        name = "solution",
        mixinStandardHelpOptions = true,
        description = "Shows the solution of an exercise that you passed, and how your file differs from it.")
final class SolutionCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Such as Relay; by default, the first exercise that isn't done.")
    private @Nullable String name;

    @Option(names = "--peek", description = "Show it even if you haven't passed.")
    private boolean peek;

    SolutionCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException {
        context.mustBeWhole("solution", "no solutions");
        Exercise exercise = context.exerciseOrNext(name);
        if (!peek && context.progress().of(exercise.id()) != State.DONE) {
            context.out()
                    .complain("The solution is shown once yours passes: ./workbook check " + exercise.name()
                            + ". To see it before, add --peek.");
            return Exit.NOT_PASSED;
        }
        Output out = context.out();
        out.say(context.shown(exercise.solution()));
        out.say(Files.readString(exercise.solution(), UTF_8).lines().toList());
        out.say("");
        context.show(context.actions(exercise).difference(exercise));
        return Exit.PASSED;
    }
}
