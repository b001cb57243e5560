package workbook.cli.command;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import workbook.terminal.Output;

/**
 * Runs the most frequent commands without the parser. To load its 170 classes takes longer than to list
 * the course, and no archive of classes can hold them (they are compiled for Java 5).
 *
 * <p>It knows the plainest forms of two commands; all else, wrong use and help included, is the
 * parser's.
 */
public final class FastPath {

    /** What {@link #run} answers where the parser is needed. */
    public static final int NEEDS_PARSER = -1;

    private FastPath() {}

    /** Runs such a command line; the exit code, or {@link #NEEDS_PARSER}. */
    public static int run(String[] arguments) {
        List<String> words = List.of(arguments);
        boolean json = words.contains("--json");
        boolean solutions = words.contains("--solutions");
        List<String> names = words.stream()
                .skip(1)
                .filter(word -> !Set.of("--json", "--solutions").contains(word))
                .toList();
        String command = words.isEmpty() ? "" : words.get(0);
        if (command.equals("list") && names.isEmpty() && !solutions) {
            return run(context -> new ListCommand(context, json).call());
        }
        boolean plain = names.stream().noneMatch(name -> name.startsWith("-"));
        if (command.equals("check") && plain) {
            return run(context -> new CheckCommand(context, names, solutions, json).call());
        }
        return NEEDS_PARSER;
    }

    private static int run(ToIntFunction<CommandContext> command) {
        var output = Output.standard();
        try {
            return command.applyAsInt(new CommandContext(CommandContext.findRoot(), output));
        } catch (RuntimeException failure) {
            return CommandFailure.tell(failure, output);
        }
    }
}
