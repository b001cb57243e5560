package workbook.cli.command;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import workbook.course.Exercise;
import workbook.course.State;
import workbook.screen.CourseTable;
import workbook.terminal.Output;

/** Shows the course and how far the learner is. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Lists all exercises, and shows which are done.")
final class ListCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Option(names = "--json", description = "Print JSON, one line per exercise.")
    private boolean json;

    ListCommand(CommandContext context) {
        this(context, false);
    }

    ListCommand(CommandContext context, boolean json) {
        this.context = context;
        this.json = json;
    }

    @Override
    public Integer call() {
        Map<String, State> states = context.progress().states();
        Output out = context.out(json);
        if (json) {
            context.course().exercises().forEach(e -> out.json(json(e, states.getOrDefault(e.id(), State.TODO))));
        } else {
            var table = CourseTable.of(context.course(), states);
            out.say(out.terminal() ? table.lines(out.style()) : table.sentences());
        }
        return Exit.PASSED;
    }

    /** By hand: names and codes need no escapes, and a JSON library would double the time to start. */
    private String json(Exercise e, State state) {
        return "{\"v\":2,\"exercise\":\"" + e.id() + "\",\"lesson\":\"" + e.lesson()
                + "\",\"kind\":\"" + e.kind() + "\",\"minutes\":" + e.minutes()
                + ",\"points\":" + e.points() + ",\"steps\":" + e.stepPoints().size()
                + ",\"concepts\":[" + concepts(e) + "],\"state\":\"" + state.json()
                + "\",\"file\":\"" + path(context.shown(e.source()))
                + "\",\"page\":\"" + path(context.shown(e.page())) + "\"}";
    }

    private static String concepts(Exercise e) {
        return e.concepts().stream().map(c -> "\"" + c + "\"").collect(Collectors.joining(","));
    }

    private static String path(String path) {
        return path.replace('\\', '/').replace("\"", "");
    }
}
