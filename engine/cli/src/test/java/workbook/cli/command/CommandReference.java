package workbook.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of all commands, written from what the parser of the command line knows. */
final class CommandReference {

    private static final List<String> EVERYWHERE = List.of("--help", "--version", "--plain");
    private static final String INTRODUCTION = """
            = Commands

            // Written by CommandReferenceTest from the commands themselves: do not edit.
            Every command takes `--help`, `--version` and `--plain`; with `--plain`, it never redraws the screen, uses no colours, and says tables in sentences.
            Without a command, `./workbook` watches your files and guides you, from the first exercise that isn't done.
            On Windows, type `.\\workbook` in PowerShell, or `workbook` in a Command Prompt.

            The exit code is 0 if everything passed, 1 if something didn't, and 2 if the command line is wrong or something around the exercises is broken.
            """;

    private final StringBuilder out = new StringBuilder(INTRODUCTION);

    private CommandReference() {}

    /** The whole page as AsciiDoc. */
    static String of(CommandLine line) {
        var page = new CommandReference();
        page.command("./workbook", line.getCommandSpec());
        line.getSubcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .distinct()
                .forEach(spec -> page.subcommand("./workbook", spec));
        return page.out.toString();
    }

    private void subcommand(String before, CommandSpec spec) {
        if (!spec.usageMessage().hidden()) {
            String name = before + " " + spec.name();
            out.append("\n== ").append(spec.name()).append("\n\n");
            out.append(sentence(spec.usageMessage().description())).append('\n');
            command(name, spec);
            spec.subcommands().values().forEach(below -> below(name, below.getCommandSpec()));
        }
    }

    private void below(String before, CommandSpec spec) {
        out.append("\n=== ").append(spec.name()).append("\n\n");
        out.append(sentence(spec.usageMessage().description())).append('\n');
        command(before + " " + spec.name(), spec);
    }

    private void command(String name, CommandSpec spec) {
        String takes = spec.positionalParameters().stream()
                .filter(parameter -> !parameter.hidden())
                .map(CommandReference::usage)
                .collect(Collectors.joining());
        String needs = spec.options().stream()
                .filter(OptionSpec::required)
                .map(option -> " " + option.longestName() + " " + label(option))
                .collect(Collectors.joining());
        out.append("\n----\n").append(name).append(needs).append(takes).append("\n----\n");
        List<ArgSpec> told = spec.args().stream().filter(CommandReference::told).toList();
        if (!told.isEmpty()) {
            out.append('\n');
            told.forEach(this::argument);
        }
    }

    private static String usage(PositionalParamSpec parameter) {
        String many = parameter.arity().max() > 1 ? "..." : "";
        String name = label(parameter) + many;
        return parameter.arity().min() > 0 ? " " + name : " [" + name + "]";
    }

    private static boolean told(ArgSpec argument) {
        return !argument.hidden()
                && !(argument instanceof OptionSpec option && EVERYWHERE.contains(option.longestName()));
    }

    private void argument(ArgSpec argument) {
        out.append('`').append(argument instanceof OptionSpec option ? names(option) : label(argument));
        out.append("`:: ").append(sentence(argument.description())).append('\n');
    }

    private static String names(OptionSpec option) {
        String value = option.arity().max() > 0 ? " " + label(option) : "";
        return String.join("`, `", option.names()) + value;
    }

    private static String label(ArgSpec argument) {
        return argument.paramLabel().replaceAll("[<>]", "").toUpperCase(Locale.ROOT);
    }

    private static String sentence(String[] lines) {
        return String.join(" ", lines).replace("%n", " ");
    }
}
