package workbook.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The workbook itself: without a command it watches and guides. */
@Command(
        name = "workbook",
        mixinStandardHelpOptions = true,
        description =
                "Learn Socket.IO in Java: write small chat servers, and see after each save which client heard what.",
        footer = {
            "",
            "Without a command, it watches your files and guides you, from the first exercise that isn't done.",
            "Exit codes: 0 passed; 1 something didn't pass; 2 wrong command line, or a broken set-up."
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
