package workbook.cli.command;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script that lets a shell complete commands. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = {
            "Prints a script for bash and zsh that completes commands and options.",
            "To use it in this shell: source <(./workbook completion)"
        })
final class CompletionCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Spec
    private CommandSpec spec;

    CompletionCommand(CommandContext context) {
        this.context = context;
        this.spec = CommandSpec.create(); // replaced by picocli
    }

    @Override
    public Integer call() {
        context.out().say(AutoComplete.bash("workbook", spec.root().commandLine()));
        context.out().say("complete -F _complete_workbook -o default ./workbook");
        return Exit.PASSED;
    }
}
