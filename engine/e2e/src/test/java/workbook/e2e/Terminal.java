package workbook.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.opentest4j.AssertionFailedError;

/** A real terminal in which a test types and reads; 100 columns wide and 60 lines high where nothing else is said. */
final class Terminal implements AutoCloseable {

    private static final long LOOK_MILLIS = 50;

    private static final AtomicInteger STARTED = new AtomicInteger();

    /** Of its own: a server that is still ending would take a new session with it. */
    private final String socket = "workbook-" + ProcessHandle.current().pid() + "-" + STARTED.incrementAndGet();

    private Terminal() {}

    /**
     * Starts a command in a terminal of its own.
     *
     * <p>Where there is no tmux the test is skipped, with a line that says so; where {@code CI} is
     * true it fails.
     */
    static Terminal running(Path folder, String command) {
        return running(folder, command, 100, 60);
    }

    /** The same with another size. */
    static Terminal running(Path folder, String command, int columns, int rows) {
        Machine.program("nothing was tried in a terminal", "tmux");
        var terminal = new Terminal();
        terminal.tmux(
                "-f",
                "/dev/null",
                "new-session",
                "-d",
                "-x",
                Integer.toString(columns),
                "-y",
                Integer.toString(rows),
                "-c",
                folder.toString(),
                command);
        return terminal;
    }

    /** Presses these keys, letter by letter. */
    void types(String keys) {
        tmux("send-keys", "-l", keys);
    }

    /** Presses a key that is no letter, by tmux's name for it, such as {@code PageDown}. */
    void presses(String key) {
        tmux("send-keys", key);
    }

    /** Gives it another size, as somebody does who pulls at the window. */
    void resize(int columns, int rows) {
        tmux("resize-window", "-x", Integer.toString(columns), "-y", Integer.toString(rows));
    }

    /** What can be read on it now. */
    String screen() {
        return tmux("capture-pane", "-p");
    }

    /** The same with its colours, as escape sequences. */
    String colours() {
        return tmux("capture-pane", "-p", "-e");
    }

    /** Waits until the screen shows this. */
    String shows(String text, Duration patience) {
        return shows("\"" + text + "\"", screen -> screen.contains(text), patience);
    }

    /** Waits until the screen is as wanted; {@code sentence} says how. */
    String shows(String sentence, Predicate<String> wanted, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        String screen = screen();
        while (!wanted.test(screen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionFailedError(
                        "the screen does not show " + sentence + " after " + patience.toSeconds() + " s:\n" + screen);
            }
            pause();
            screen = screen();
        }
        return screen;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while looking at the screen", e);
        }
    }

    private String tmux(String... words) {
        var command = new ArrayList<>(List.of("tmux", "-u", "-L", socket));
        command.addAll(List.of(words));
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            Machine.speakUtf8(builder.environment());
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while tmux worked", e);
        }
    }

    @Override
    public void close() {
        tmux("kill-server");
    }
}
