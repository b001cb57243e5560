package workbook.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import workbook.check.compile.Compilation;
import workbook.check.compile.Compiler;
import workbook.check.compile.Sources;
import workbook.course.Exercise;

/**
 * The learner's own server behind its page, started anew whenever the file is saved.
 *
 * <p>The page keeps its port; its tabs connect again by themselves.
 */
public final class OwnChat implements AutoCloseable {

    private final Exercise exercise;
    private final List<Path> libraries;
    private final Compiler compiler;
    private final ReverseProxy door;
    private final Consumer<String> screen;
    private byte[] running = new byte[0];
    private @Nullable OwnServer server;

    private OwnChat(
            Exercise exercise, List<Path> libraries, Compiler compiler, ReverseProxy door, Consumer<String> screen) {
        this.exercise = exercise;
        this.libraries = libraries;
        this.compiler = compiler;
        this.door = door;
        this.screen = screen;
    }

    /** True if the learner's file has a server to run: a {@code configure} or a {@code main}. */
    public static boolean canRun(Exercise exercise) throws IOException {
        return Files.isRegularFile(exercise.source())
                && text(exercise.source()).matches("(?s).*static\\s+void\\s+(configure|main)\\s*\\(.*");
    }

    /**
     * Opens the page's port; the server itself starts with the first {@link #refresh}.
     *
     * @param libraries jars that the exercise needs beside those of the workbook
     * @param port 0 for any that is free
     * @param screen gets what the learner's code prints, and what became of it, line by line
     * @throws java.net.BindException if another program has the port
     */
    public static OwnChat open(Path root, Exercise exercise, List<Path> libraries, int port, Consumer<String> screen)
            throws IOException {
        ReverseProxy door = ReverseProxy.open(port, RunPageFacts.of(exercise));
        return new OwnChat(exercise, libraries, new Compiler(root, libraries), door, screen);
    }

    /** Where the page is. */
    public String address() {
        return "http://127.0.0.1:" + door.port() + "/";
    }

    /** True while a server is behind the page. */
    public boolean isRunning() {
        OwnServer now = server;
        return now != null && now.isReady();
    }

    /** Starts the server anew if the file has changed since; says so if it does not compile. */
    public void refresh() throws IOException {
        byte[] now = Files.isRegularFile(exercise.source()) ? Files.readAllBytes(exercise.source()) : running;
        if (now.length > 0 && !Arrays.equals(now, running)) {
            running = now;
            start();
        } else if (server != null && !isRunning()) {
            end();
            screen.accept("Your server has ended. Save the file to start it again.");
        }
    }

    private void start() throws IOException {
        Compilation compiled = compiler.compile(Sources.learner(exercise));
        if (compiled instanceof Compilation.Ready ready) {
            end();
            String main = exercise.lesson() + "." + exercise.name();
            OwnServer fresh = OwnServer.start(main, ready.exercise(), libraries, screen);
            server = fresh;
            if (fresh.isReady()) {
                door.leadsTo(fresh.port());
                screen.accept("Your server runs. Its page: " + address());
            }
        } else if (compiled instanceof Compilation.Refused refused) {
            screen.accept(refused.reason() + " What ran before goes on.");
            refused.problems()
                    .forEach(problem ->
                            screen.accept("  " + problem.file() + ":" + problem.line() + ": " + problem.message()));
        } else if (compiled instanceof Compilation.Broken broken) {
            screen.accept(broken.reason());
        }
    }

    private void end() {
        door.leadsTo(0);
        OwnServer before = server;
        server = null;
        if (before != null) {
            before.close();
        }
    }

    @Override
    public void close() throws IOException {
        end();
        door.close();
        compiler.close();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
