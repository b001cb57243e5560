package workbook.cli;

import java.nio.file.Path;
import java.util.List;
import workbook.build.Build.Program;
import workbook.build.Freshness;
import workbook.check.compile.ClassPath;
import workbook.cli.command.CommandFailure;
import workbook.cli.command.Commands;
import workbook.cli.command.Exit;
import workbook.cli.command.FastPath;
import workbook.cli.command.StartersInPlace;
import workbook.terminal.Output;
import workbook.terminal.OutputReader;

/** The engine's door: what the launcher starts. */
public final class Main {

    private static volatile boolean ending;

    private Main() {}

    /** Runs one command, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Since JDK 22 there can be a console where there is no terminal; the old one tells the truth.
        System.setProperty("jdk.console", "java.base");
        Thread.setDefaultUncaughtExceptionHandler(Main::broken);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending = true, "ending"));
        System.exit(code(arguments));
    }

    /** No thread ends without a message, except if it breaks off because the engine is ending. */
    private static void broken(Thread thread, Throwable error) {
        if (!ending) {
            int code = CommandFailure.tell(error, Output.standard());
            new Thread(() -> System.exit(code), "exit").start(); // this thread may be one that an exit waits for
        }
    }

    private static int code(String[] arguments) {
        String root = System.getProperty("workbook.root");
        try {
            return root == null ? run(arguments) : launched(Path.of(root), arguments);
        } catch (RuntimeException | Error broken) {
            return CommandFailure.tell(broken, Output.standard());
        }
    }

    /** Only the launcher can build, and it says who it is by naming the root. */
    private static int launched(Path root, String[] arguments) {
        Path folder = ClassPath.home(Main.class).getParent();
        Program.use(folder);
        if (new Freshness(root, folder).stale()) {
            return Exit.STALE;
        }
        try {
            StartersInPlace.settle(root, arguments);
            return run(arguments);
        } catch (LinkageError missingClass) {
            if (Program.engine(root).discardIfDamaged()) {
                return Exit.STALE;
            }
            throw missingClass;
        }
    }

    private static int run(String[] arguments) {
        int quick = FastPath.run(arguments);
        if (quick != FastPath.NEEDS_PARSER) {
            return quick;
        }
        if (!List.of(arguments).contains("prepare")) { // what a check started aside outlives it
            endWithLauncher();
            OutputReader.whenGone(() -> System.exit(Exit.WRONG_USE));
        }
        return Commands.standard().run(arguments);
    }

    /** A launcher that is killed cannot tell; without it nobody is left who could end us. */
    private static void endWithLauncher() {
        if (System.getProperty("workbook.root") != null) {
            ProcessHandle.current().parent().ifPresent(launcher -> {
                var unused = launcher.onExit().thenRun(() -> System.exit(Exit.WRONG_USE));
            });
        }
    }
}
