package workbook.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.cli.author.LabShell;
import workbook.course.Lesson;
import workbook.terminal.Output;

/** JShell with a lab: to try what a lesson says. */
@Command(
        name = "shell",
        mixinStandardHelpOptions = true,
        description = "Starts JShell with the kit imported and a lab running, to try things out.")
final class ShellCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "LESSON",
            description = "Such as lesson01_events or 01: its scripts are listed at the start.")
    private @Nullable String lesson;

    @Option(names = "--script", description = "Run the lesson's scripts first.")
    private boolean run;

    ShellCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        Jdk.mustCompile();
        Output out = context.out();
        List<Path> scripts = lesson == null ? List.of() : LabShell.scripts(find(lesson));
        out.say("lab is a server that answers `say` with `said`, to everybody. Try:");
        out.say("  var ada = lab.client(\"ada\")");
        out.say("  ada.emits(\"say\", \"hi\")");
        out.say("  lab.frames()");
        scripts.forEach(script -> out.say("/open " + context.shown(script) + "   runs the lesson's script"));
        out.say("/exit ends it.");
        return LabShell.run(out.in(), run ? scripts : List.of());
    }

    private Lesson find(String name) {
        return context.lesson(name)
                .orElseThrow(() -> new Complaint("There is no lesson " + name + ". There are: "
                        + String.join(
                                ", ",
                                context.course().lessons().stream()
                                        .map(Lesson::folder)
                                        .toList()) + "."));
    }
}
