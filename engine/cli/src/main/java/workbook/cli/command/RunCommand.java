package workbook.cli.command;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbook.check.download.NotDownloaded;
import workbook.check.download.OwnLibraries;
import workbook.check.machine.Fault;
import workbook.check.machine.Loopback;
import workbook.cli.run.OwnChat;
import workbook.course.Exercise;
import workbook.terminal.Output;
import workbook.terminal.Text;

/** Starts the learner's own server, with a page to chat with oneself. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Starts your server with a page for it: open the page in two tabs, chat with yourself, "
                + "and watch the frames.")
final class RunCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 3000;
    private static final long PAUSE_MILLIS = 200;

    @Mixin
    private CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "EXERCISE",
            description = "Such as Relay; by default, the first exercise that isn't done.")
    private @Nullable String name;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The page's port; by default 3000, or another one if that is taken.")
    private @Nullable Integer port;

    RunCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Exercise exercise = context.exerciseOrNext(name);
        Jdk.mustCompile();
        if (!OwnChat.canRun(exercise)) {
            throw new Complaint(exercise.id() + " has no server to run, nor a main method: ./workbook check "
                    + exercise.name() + " says how it stands.");
        }
        try (OwnChat chat = open(exercise)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(chat)));
            chat.refresh();
            if (!chat.isRunning()) {
                context.out().say("Nothing runs yet. Save the file, and it is started.");
            }
            context.out()
                    .say("Ctrl-C ends it. When you save " + context.shown(exercise.source()) + ", it starts anew.");
            while (!Thread.interrupted()) {
                Thread.sleep(PAUSE_MILLIS);
                chat.refresh();
            }
        }
        return Exit.PASSED;
    }

    private OwnChat open(Exercise exercise) throws IOException {
        Output out = context.out();
        try {
            return open(exercise, port == null ? USUAL_PORT : port);
        } catch (BindException taken) {
            if (port != null) {
                throw new Complaint("Port " + port + " is in use by another program, or not allowed: "
                        + "name another one, such as --port " + (port + 1) + ".");
            }
            Optional<Fault> fault = Loopback.fault();
            if (fault.isPresent()) {
                throw new Complaint(
                        "Your server cannot be started: " + fault.get().sentence());
            }
            out.say("Port " + USUAL_PORT + " is in use by another program; the page takes another one.");
            return open(exercise, 0);
        } catch (IllegalArgumentException impossible) {
            throw new Complaint(port + " is no port: a port is a number from 1 to 65535.");
        }
    }

    private OwnChat open(Exercise exercise, int chosen) throws IOException {
        Output out = context.out();
        return OwnChat.open(context.root(), exercise, libraries(exercise), chosen, line -> out.say(Text.clean(line)));
    }

    private List<Path> libraries(Exercise exercise) {
        var libraries = new OwnLibraries(context.root(), System.getenv());
        libraries.telling(context.out()::say);
        try {
            return libraries.of(exercise);
        } catch (NotDownloaded none) {
            throw new Complaint(String.valueOf(none.getMessage()));
        }
    }

    private static void close(OwnChat chat) {
        try {
            chat.close();
        } catch (IOException ending) {
            return;
        }
    }
}
