package workbook.check.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.check.catalog.Exercise;
import workbook.check.guide.Room;
import workbook.check.progress.State;
import workbook.check.screen.Output;

/** Shows a solution, and what separates the learner's file from it. */
@Command(
        name = "solution",
        mixinStandardHelpOptions = true,
        description = "Shows the solution of an exercise that you passed, and the difference to yours.")
final class SolutionCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(paramLabel = "EXERCISE", description = "Such as Relay or lesson02_chat/Relay.")
    private @Nullable String name;

    @Option(names = "--peek", description = "Before you passed, too.")
    private boolean peek;

    SolutionCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() throws IOException {
        Exercise exercise = desk.exerciseOrNext(name);
        if (!peek && desk.progress().of(exercise.id()) != State.DONE) {
            desk.out()
                    .complain("The solution is shown once yours passes: ./workbook check " + exercise.name()
                            + ". Whoever wants it before adds --peek.");
            return Exit.NOT_PASSED;
        }
        Output out = desk.out();
        out.say(desk.shown(exercise.solution()));
        out.say(Files.readString(exercise.solution(), UTF_8).lines().toList());
        out.say("");
        out.say(new Room(desk.course(), desk.progress(), out.ink(), exercise).difference(exercise));
        return Exit.PASSED;
    }
}
