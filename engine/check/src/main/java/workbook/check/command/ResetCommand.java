package workbook.check.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import workbook.check.catalog.Exercise;
import workbook.check.guide.Room;
import workbook.check.progress.Starters;

/** Puts a starter back. */
@Command(
        name = "reset",
        mixinStandardHelpOptions = true,
        description = "Puts an exercise's starter back; what you wrote is kept, and it says where.")
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(paramLabel = "EXERCISE", description = "Such as Relay or lesson02_chat/Relay.")
    private String name = "";

    ResetCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        Exercise exercise = desk.exercise(name);
        boolean known = new Starters(desk.root()).of(exercise.source()).isPresent();
        desk.out().say(new Room(desk.course(), desk.progress(), desk.out().ink(), exercise).reset(exercise));
        return known ? Exit.PASSED : Exit.WRONG_USE;
    }
}
