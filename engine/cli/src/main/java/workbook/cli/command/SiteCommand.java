package workbook.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import workbook.build.Build.Program;
import workbook.course.Release;

/** Writes all pages as a site; in a JVM of its own, since a renderer is large and seldom needed. */
@Command(
        name = "site",
        mixinStandardHelpOptions = true,
        description = "Writes all pages as a website, to open from disk or to put on a web server.")
final class SiteCommand implements Callable<Integer> {

    @Mixin
    private CommandContext context;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "The folder to write to: a new one, or one that this command wrote before.")
    private Path out;

    @Option(names = "--watch", description = "Write it again after each change, until you press Ctrl-C.")
    private boolean watch;

    SiteCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Release.at(context.root())) {
            throw new Complaint("A release has no renderer, and brings the whole site: copy the folder "
                    + context.root().resolve("engine/site/target/pages") + ".");
        }
        int code = new OwnProgram(context, Program.site(context.root()), Exit.NEEDS_PAGES)
                .options(Program.renderingOptions())
                .paths(List.of(out))
                .flag("--watch", watch)
                .run();
        return code == Exit.PASSED || code == Exit.WRONG_USE || code == Exit.NEEDS_PAGES ? code : Exit.NOT_PASSED;
    }
}
