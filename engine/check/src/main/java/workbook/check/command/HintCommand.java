package workbook.check.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.check.catalog.Exercise;
import workbook.check.guide.Room;

/** Shows one hint more. */
@Command(
        name = "hint",
        mixinStandardHelpOptions = true,
        description = "Shows a hint for an exercise; typed again, the next one.")
final class HintCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Such as Relay; else the first that is not done.")
    private @Nullable String name;

    HintCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Exercise exercise = desk.exerciseOrNext(name);
        desk.out().say(exercise.id());
        desk.out().say(new Room(desk.course(), desk.progress(), desk.out().ink(), exercise).hint(exercise));
        return Exit.PASSED;
    }
}
