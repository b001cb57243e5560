package workbook.check.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The workbook itself: without a command it watches and guides. */
@Command(
        name = "workbook",
        mixinStandardHelpOptions = true,
        description = "Learn Socket.IO in Java: mend small chat servers, and see what real clients hear.",
        footer = {
            "",
            "Without a command: watches your files and guides you from the first unsolved exercise on.",
            "Exit codes: 0 passed, 1 something did not pass, 2 wrong use or a broken set-up."
        })
final class Workbook implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    Workbook(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        return new WatchCommand(context).call();
    }
}
