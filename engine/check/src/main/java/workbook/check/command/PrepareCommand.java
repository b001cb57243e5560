package workbook.check.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import workbook.check.workshop.Archives;

/** Makes the archives of classes that let the next commands start fast; the launcher's own. */
@Command(
        name = "prepare",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Makes what lets commands start fast; done after every build.")
final class PrepareCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    PrepareCommand(Desk desk) {
        this.desk = desk;
    }

    @Override
    public Integer call() {
        var archives = new Archives(desk.root());
        return archives.fresh() || archives.make() ? Exit.PASSED : Exit.NOT_PASSED;
    }
}
