package workbook.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;
import workbook.course.Exercise;
import workbook.terminal.Output;

/**
 * Everything that can be typed after {@code ./workbook}.
 *
 * <p>Reading a command's options costs some milliseconds each, so that only the one that was typed is
 * read; all of them where help or a suggestion is wanted.
 */
public final class Commands {

    private static final Map<String, Function<CommandContext, Object>> ALL = all();

    private static final String VERSION = "workbook 0.1.0";

    private final Path root;
    private final Output output;

    /** The commands of the workbook in this folder, talking to this output. */
    public Commands(Path root, Output output) {
        this.root = root;
        this.output = output;
    }

    /** The commands of the workbook that this process was started in. */
    public static Commands standard() {
        return new Commands(CommandContext.findRoot(), Output.standard());
    }

    private static Map<String, Function<CommandContext, Object>> all() {
        var all = new LinkedHashMap<String, Function<CommandContext, Object>>();
        all.put("list", ListCommand::new);
        all.put("read", ReadCommand::new);
        all.put("site", SiteCommand::new);
        all.put("check", CheckCommand::new);
        all.put("watch", WatchCommand::new);
        all.put("hint", HintCommand::new);
        all.put("reset", ResetCommand::new);
        all.put("solution", SolutionCommand::new);
        all.put("quiz", QuizCommand::new);
        all.put("shell", ShellCommand::new);
        all.put("run", RunCommand::new);
        all.put("submit", SubmitCommand::new);
        all.put("sheet", SheetCommand::new);
        all.put("verify", VerifyCommand::new);
        all.put("handout", HandoutCommand::new);
        all.put("grade", GradeCommand::new);
        all.put("worker", WorkerCommand::new);
        all.put("new", NewCommand::new);
        all.put("completion", CompletionCommand::new);
        all.put("prepare", PrepareCommand::new);
        return all;
    }

    /** Runs one command line, and returns the exit code. */
    public int run(String... arguments) {
        String[] asked = help(arguments);
        boolean plain = List.of(asked).contains("--plain"); // also where the parser itself answers
        int code = line(asked, plain ? output.plain() : output).execute(asked);
        if (code != Exit.WRONG_USE) { // which was told, and may be for this reason
            output.mustHaveArrived();
        }
        return code;
    }

    /** {@code help read} means {@code read --help}. */
    private static String[] help(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        var asked = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        asked.add("--help");
        return asked.toArray(String[]::new);
    }

    /** The parser with every command, for help, completion and the reference. */
    public CommandLine line() {
        return line(List.copyOf(ALL.keySet()), output);
    }

    /** An exercise's name in a command's place; says what can be typed. */
    private boolean isExercise(String typed, Output out) {
        Optional<String> exercise = ALL.containsKey(typed) ? Optional.empty() : exercise(typed);
        exercise.ifPresent(name -> out.complain(name + " is an exercise, and no command.\n./workbook watch " + name
                + " guides you through it, ./workbook check " + name + " checks it once."));
        return exercise.isPresent();
    }

    private Optional<String> exercise(String typed) {
        try {
            return new CommandContext(root, output)
                    .course().exercises().stream()
                            .filter(one -> one.name().equalsIgnoreCase(typed)
                                    || one.id().equals(typed))
                            .map(Exercise::name)
                            .findFirst();
        } catch (Complaint noCourse) {
            return Optional.empty();
        }
    }

    private CommandLine line(String[] arguments, Output out) {
        String first = arguments.length == 0 ? "watch" : arguments[0];
        boolean enough = ALL.containsKey(first) && !first.equals("completion");
        return line(enough ? List.of(first) : List.copyOf(ALL.keySet()), out);
    }

    private CommandLine line(List<String> names, Output out) {
        var line = new CommandLine(new Workbook(new CommandContext(root, out)));
        names.forEach(name -> line.addSubcommand(name, ALL.get(name).apply(new CommandContext(root, out))));
        line.getCommandSpec().version(VERSION);
        line.getSubcommands().values().forEach(each -> each.getCommandSpec().version(VERSION));
        line.setExecutionExceptionHandler((error, where, parsed) -> CommandFailure.tell(error, out));
        CommandLine.IParameterExceptionHandler standard = line.getParameterExceptionHandler();
        line.setParameterExceptionHandler((error, typed) -> typed.length > 0 && isExercise(typed[0], out)
                ? Exit.WRONG_USE
                : standard.handleParseException(error, typed));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                out.style().colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setOut(out.writer());
        line.setErr(out.complaintWriter());
        return line;
    }
}
